import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from './crawl.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
beforeAll(async () => {
  site = await sharedSite('shipped')
})

/** The words of a page's main part, as a reader sees them. */
async function wordsOf(url: string, expected = 200): Promise<string> {
  const { html, status } = await readPage(site.address, url)
  expect(status).toBe(expected)
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\s+/g, ' ')
}

describe('the front page', () => {
  test('today opens with the law, how late it was, and the asks', async () => {
    expect(await wordsOf('/')).toContain(
      'Where does the law stand? The Online Safety Act became law on 26 October 2023, 696 days after the day campaigners had asked for. ' +
        'Of their 14 asks, 6 are met, 5 partly, 3 not.',
    )
  })

  test('says whether the Act is in force, and leads to what is', async () => {
    expect(await wordsOf('/')).toContain('It is in force in part. What is in force, and since when')
    expect(await wordsOf('/?asOf=2020-05-29')).not.toContain('in force in part')
  })

  test('gives the latest figure with its unit, place, period and forces', async () => {
    expect(await wordsOf('/')).toMatch(
      /7,263 recorded offences .*United Kingdom, April 2024 to March 2025 ?; 44 of 45 forces answered/,
    )
  })

  test('does not judge what fell due after the sources end', async () => {
    expect(await wordsOf('/')).toMatch(/Came or began since our sources end .*Not known ?: register of categories published/)
    expect(await wordsOf('/promises')).toMatch(/Register of categories published Not known/)
    expect(await wordsOf('/')).toMatch(
      /as Ofcom said in October 2025\. First given for “July 2025” \(1 to 31 July 2025\) ?; it was 334 days late on 30 June 2026\./,
    )
  })

  test.each([
    ['2018-01-01', 'No Bill has been published. No campaign for one is known.'],
    [
      '2020-05-29',
      'by 29 November 2021: 549 days from this day. None of its 14 asks is met, for there is no text of a law to test.',
    ],
    ['2021-06-01', 'A draft Bill was published on 12 May 2021, and no Bill has been introduced.'],
    ['2022-06-01', 'The Online Safety Bill is before Parliament and not yet law'],
    ['2023-10-25', 'and Royal Assent can follow.'],
    ['2023-10-26', 'The Online Safety Act became law on 26 October 2023'],
  ])('on %s: %s', async (day, sentence) => {
    expect(await wordsOf(`/?asOf=${day}`)).toContain(sentence)
  })

  test('in May 2020 knows of no draft Bill, no Act and no Ofcom code', async () => {
    const words = await wordsOf('/?asOf=2020-05-29')
    expect(words).toMatch(/Law on the statute book .*within 18 months.* Asked for only/)

    expect(words).not.toMatch(/2022|2023-|2024|2025|2026|Online Safety (?:Act|Bill)|became law/)
    expect(words).toContain('One date is overdue, by 29 days. Next, by 31 May 2020')
    expect(words).toContain('10,119 recorded offences')
  })
})

describe('the asks', () => {
  test('are drawn against every text that was tested, and the others are named', async () => {
    const words = await wordsOf('/asks')
    expect(words).toContain('What it demanded can be tested as 14 asks.')
    expect(words).toContain('Not assessed at all, and so without a column: the Bill as re-presented')
    expect(words).toContain('The verdicts are ours')
  })

  test('one ask says how the Act answers it, why, and on which sections', async () => {
    const words = await wordsOf('/asks/a2.3')
    expect(words).toContain('The Act meets this ask in part. Of 3 criteria, 2 are met and 1 partly met.')
    expect(words).toMatch(/Rests on s\. 110 ?, s\. 202/)
  })

  test('one ask in May 2020 is tested on the White Paper alone', async () => {
    const words = await wordsOf('/asks/a2.3?asOf=2020-05-29')
    expect(words).toContain('The White Paper meets this ask in part.')
    expect(words).not.toMatch(/the Act|draft Bill/i)
  })

  test('an ask no text was tested on says what a text must do', async () => {
    expect(await wordsOf('/asks/a4.1?asOf=2020-05-29')).toContain('No text known on this day has been tested against this ask.')
  })

  test('one that does not exist is not found', async () => {
    expect(await wordsOf('/asks/a9.9', 404)).toContain('There is no ask “a9.9”')
  })
})

describe('what was said', () => {
  test('keeps quotations in quotation marks and says where the record differs', async () => {
    const words = await wordsOf('/statements')
    expect(words).toContain('“Child abuse is an inconvenient truth for tech bosses')
    expect(words).toContain('The record says: it was the promise that was made in February 2020.')
  })

  test('is not given a day when only the month is known', async () => {
    const words = await wordsOf('/statements')
    expect(words).toContain('October 2025 The Secretary of State to Ofcom')
    expect(words).not.toContain('31 October 2025')
  })

  test('a speaker is shown with what became of what they promised', async () => {
    const words = await wordsOf('/speakers/matt-warman')
    expect(words).toContain('Matt Warman MP is on record with 2 promises, forecasts or deadlines (2 missed) and 1 statement.')
    expect(words).toContain('It happened on 17 March 2022, 322 days late')
  })
})

describe('the news', () => {
  test('holds what is expected apart, and what is not known apart from that', async () => {
    const words = await wordsOf('/news')
    expect(words).toMatch(/Expected .*spring 2027 .*Came or began since, and not known .*Register of categories due/)
  })

  test('can be of one kind, and a kind that is none is refused with those there are', async () => {
    expect(await wordsOf('/news?kind=delay')).toContain('Remaining Commons stages taken out of July’s business')
    expect(await wordsOf('/news?kind=gossip', 400)).toContain('“gossip” is not a kind of news. The kinds are campaign, policy')
  })

  test('on a day before all of it is empty in words', async () => {
    expect(await wordsOf('/news?kind=enforcement&asOf=2020-05-29')).toContain('Nothing of this kind is on record by this day.')
  })
})
