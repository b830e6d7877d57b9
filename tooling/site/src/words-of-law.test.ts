import { beforeAll, describe, expect, test } from 'vitest'
import { crawl, kindOf, readPage, type CrawledPage } from './crawl.ts'
import { mainWords } from './main-words.ts'
import { pagePaths, pathsOfWords } from './page-paths.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'
import { fountainsTexts } from './testing/fountains-site.ts'

const [introduced, amended, brought] = fountainsTexts
let site: SharedSite
let pages: Map<string, CrawledPage>
beforeAll(async () => {
  site = await sharedSite('fountains')
  pages = await crawl(site.address, '/bill', (url) => /^\/(?:bill|search)/.test(url) && !url.includes('asOf='))
})

const words = (url: string) => mainWords(site.address, url)

describe('every page of the words of the law that a link leads to', () => {
  test('is there, of every kind, or leads on to where it is', () => {
    const lost = [...pages.values()].filter(({ status }) => status !== 200).map(({ url, status }) => `${url} ${status}`)
    expect(lost).toEqual([])
  })

  test('is of every kind', async () => {
    const paths = await pagePaths()
    const seen = new Set([...pages.keys()].map((url) => kindOf(url, paths)))
    expect(pathsOfWords.filter((path) => !seen.has(path))).toEqual([])
  })

  test('has the part that a link names, and names none twice', () => {
    const wrong = [...pages.values()].flatMap(({ url, html, fragments }) => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      return [
        ...fragments
          .filter(([to, id]) => pages.get(to)?.ids.has(id) === false)
          .map(([to, id]) => `${url}: ${to}#${id} leads nowhere`),
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${url}: ${id} twice`),
      ]
    })
    expect([...new Set(wrong)]).toEqual([])
  })

  test('has one main heading, a title of its own, and no inline style or script', () => {
    const titles = new Map<string, string[]>()
    for (const { url, html } of pages.values()) {
      expect([url, html.match(/<h1\b/g)?.length]).toEqual([url, 1])
      expect([url, html.match(/<(?:script|style)\b|\sstyle="|\bundefined\b|\[object/g)]).toEqual([url, null])
      if (url.includes('?')) continue
      const title = /<title>([^<]+)</.exec(html)?.[1] ?? ''
      titles.set(title, [...(titles.get(title) ?? []), url])
    }
    expect([...titles].filter(([title, urls]) => title === '' || urls.length > 1)).toEqual([])
  })
})

describe('a print', () => {
  test('opens with what it is and how it differs from the print before', async () => {
    const page = await words(`/bill/texts/${amended}`)
    expect(page).toContain(
      'Bill 88, a print of the Bill in the Commons, was published on 12 March 2024. It has 9 clauses and 1 Schedule',
    )
    expect(page).toContain('Since the Bill as introduced (Commons), 1 clause was added, 1 removed and 1 reworded')
  })

  test('leads from an address inside a clause to the clause', async () => {
    const { status, headers } = await readPage(site.address, `/bill/texts/${amended}/clause-4-2`)
    expect([status, headers.get('location')]).toEqual([308, `/bill/texts/${amended}/clause-4#clause-4-2`])
  })

  test('is followed clause by clause from print to print', async () => {
    const page = await words(`/bill/texts/${amended}/clause-4`)
    expect(page).toContain('Clause 3 became clause 4; subsection (3) added; words changed in subsection (2)')
    expect(await words('/bill/clauses/quality-of-water')).toMatch(/at least once ?twice in each year/)
  })

  test('keeps the day in its links, and is not known before it was printed', async () => {
    const { html } = await readPage(site.address, `/bill/texts/${introduced}/clause-1?asOf=2024-02-01`)
    expect(html).toContain(`/bill/texts/${introduced}/clause-5?asOf=2024-02-01`)
    expect((await readPage(site.address, `/bill/texts/${amended}?asOf=2024-02-01`)).status).toBe(404)
  })
})

describe('a comparison', () => {
  const between = `/bill/compare/${introduced}/${amended}`

  test('counts, lists and shows what changed, insertions and deletions as such', async () => {
    const page = await words(between)
    expect(page).toContain('1 clause was added, 1 removed and 1 reworded; 3 provisions changed in numbers only.')
    expect(page).toContain('Clause 6 (Power to charge) removed')
    const { html } = await readPage(site.address, between)
    expect(html).toMatch(/<del>once<\/del><ins>twice<\/ins>/)
    expect(html).not.toContain('class="renumbering"')
    expect((await readPage(site.address, `${between}?renumbering=show`)).html).toContain('class="renumbering"')
  })

  test('says that nothing changed where nothing did', async () => {
    expect(await words(`/bill/compare/${amended}/${brought}`)).toContain('no word of a provision changed')
  })

  test('is chosen by a form that leads to its permanent address', async () => {
    const { status, headers } = await readPage(site.address, `/bill/compare?from=${introduced}&to=${amended}`)
    expect([status, headers.get('location')]).toEqual([308, between])
    expect(await words(`/bill/compare?from=${amended}&to=${amended}`)).toContain('Choose two that differ.')
  })

  test.each([
    [`${between}?view=upside-down`, 400, '“view” can be one or side'],
    [`${between}?page=0`, 400, 'Pages have numbers from 1'],
    [`${between}?page=9`, 404, 'no page 9'],
    [`/bill/compare/${amended}/${amended}`, 400, 'choose two that differ'],
    [`/bill/compare/${amended}/nothing`, 404, 'There is no text “nothing”'],
    [`${between}/clause-99`, 404, 'There is no provision “clause-99”'],
  ])('%s is answered with %i in words', async (url, status, sentence) => {
    const page = await readPage(site.address, url)
    expect(page.status).toBe(status)
    expect(page.html).toContain(sentence)
  })
})

describe('an amendment paper', () => {
  const paper = '/bill/amendments/fountains-committee-stage-2024-02-21'

  test('is found from the print, and shows each amendment beside what its clause would read', async () => {
    expect(await words(`/bill/texts/${introduced}`)).toContain('Committee Stage, 21 February 2024')
    const page = await words(paper)
    expect(page).toContain('On 21 February 2024 the Commons had 13 amendments to the Bill as introduced (Commons) before it.')
    expect(page).toContain('Clause 3, page 1, line 21, leave out “once” and insert “twice”')
    expect(page).toContain('cannot be worked out by machine')
    expect(page).toContain('7 is new.')
    expect((await readPage(site.address, paper)).html).toMatch(/<del>once<\/del><ins>twice<\/ins>/)
  })

  test('shows those that are ticked together, with scripts off, and says which clash', async () => {
    const page = await words(`${paper}?amendment-3=on&amendment-5=on&amendment-6=on`)
    expect(page).toContain('If amendments 3 and 5 were agreed and no other.')
    expect(page).toContain('Amendment 6 is left out: It touches the same words as amendment 5.')
    expect(await words(paper)).not.toContain('were agreed and no other')
  })

  test('is not known before its day', async () => {
    expect((await readPage(site.address, `${paper}?asOf=2024-02-20`)).status).toBe(404)
  })
})

describe('the search', () => {
  test('finds the same words in several prints once, with the place in each', async () => {
    const page = await words('/search?q=wheelchair')
    expect(page).toContain('“wheelchair” stands in 2 provisions')
    expect(page.match(/a person using a wheelchair can drink/g)).toHaveLength(1)
    expect(page).toContain('Clause 3 of the Bill as amended in Public Bill Committee (Commons)')
  })

  test.each([
    ['/search', 200, 'Look for words in the words of 3 texts of the law'],
    ['/search?q=-water', 200, 'Add a word that must stand in the text'],
    ['/search?q=nowhere', 200, 'Try fewer words'],
    ['/search?q=water&page=0', 400, 'there is no page “0”'],
    ['/search?q=water&text=nothing', 404, 'There is no text “nothing”'],
  ])('%s is answered with %i in words', async (url, status, sentence) => {
    const page = await readPage(site.address, url)
    expect(page.status).toBe(status)
    expect(page.html).toContain(sentence)
  })
})
