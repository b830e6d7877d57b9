import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crawl, kindOf, readPage, type CrawledPage } from './crawl.ts'
import { mainWords } from './main-words.ts'
import { pagePaths, pathsOfWords } from './page-paths.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { warmHomes } from './testing/warm-homes.data.ts'

/** What belongs to the campaign that ships, and to no other. */
const foreign =
  /Ofcom|Online Safety|online harms|Duty of Care|Facebook|Meta Platforms|Meta-owned|Instagram|Snapchat|WhatsApp|Twitter|NSPCC|groom|\bchild|sexual|social media|the article|May 2020|2020-05-29/i

let site: RunningSite
let pages: Map<string, CrawledPage>
beforeAll(async () => {
  site = await runSite(warmHomes)
  pages = await crawl(site.address, '/', (url) => !/asOf=|^\/edition\/|^\/data\//.test(url))
})
afterAll(() => site[Symbol.asyncDispose]())

function foreignIn(html: string): string[] {
  const shown = html.replaceAll(/\s(?:class|href|id)="[^"]*"/g, '')
  return [...shown.matchAll(new RegExp(`.{0,40}(?:${foreign.source}).{0,40}`, 'gi'))].map(([found]) => found)
}

describe('the tracker of another campaign', () => {
  test('fills every kind of page', async () => {
    const paths = (await pagePaths()).filter((path) => !pathsOfWords.includes(path))
    const seen = new Set([...pages.keys()].map((url) => kindOf(url, paths)))
    expect(paths.filter((path) => !seen.has(path) && !path.startsWith('/record/'))).toEqual([])
    expect([...pages.values()].filter(({ status }) => status !== 200).map(({ url }) => url)).toEqual([])
  })

  test('has no word of the campaign that ships on any page', () => {
    expect([...pages.values()].flatMap(({ url, html }) => foreignIn(html).map((found) => `${url}: ${found}`))).toEqual([])
  })

  test('nor on any page of a day before anything of it was known, or of its first day', async () => {
    const paths = (await pagePaths()).filter((path) => !path.includes(':'))
    const asked = paths.flatMap((path) => ['2022-03-01', '2022-03-02'].map((day) => `${path}?asOf=${day}`))
    const past = await Promise.all(asked.map((url) => readPage(site.address, url)))
    expect(past.flatMap(({ url, html }) => foreignIn(html).map((found) => `${url}: ${found}`))).toEqual([])
  })

  test.each([
    ['/evidence', 'Police in England and Wales recorded 1,200 offences of letting a damp home from January to December 2021'],
    ['/evidence/article', '“Damp in every third home” makes 1 statement. 1 can be worked out again: 1 holds as stated.'],
    ['/evidence/forces/avon', 'Avon recorded 70 offences of letting a damp home'],
    ['/duties', '1 of the 1 duty in the law is in force'],
    ['/powers', 'The law gives Homes Inspectorate 1 power.'],
    ['/about', 'In March 2022 the Tenants Union asked for a law on damp in rented homes.'],
    ['/method', 'the front page of 1 March 2022'],
  ])('is told in its own words: %s', async (url, said) => {
    expect(await mainWords(site.address, url)).toContain(said)
  })
})
