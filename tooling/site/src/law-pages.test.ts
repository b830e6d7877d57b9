import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from './crawl.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
beforeAll(async () => {
  site = await sharedSite('shipped')
})

/** The words of a page's main part, as a reader sees them. */
async function wordsOf(url: string): Promise<string> {
  const { html, status } = await readPage(site.address, url)
  expect(status).toBe(200)
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const words = main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
  return words.replaceAll(/\s+/g, ' ')
}

describe('where the Bill is', () => {
  test('today: an Act, partly in force, 588 days after it was introduced', async () => {
    const words = await wordsOf('/bill')
    expect(words).toContain(
      'The Online Safety Act 2023 became law on 26 October 2023, 588 days after the Bill was introduced. It is in force in part.',
    )
    expect(words).toContain('Vol. 710 col. 1092')
  })

  test('counts days once, and beside them the sittings or entries in Hansard', async () => {
    const words = await wordsOf('/bill')
    expect(words).toContain('The Bill was before the Commons on 17 days and before the Lords on 19 days.')
    expect(words).toMatch(/Committee in the Commons 24 May to 28 June 2022 9 days, 17 sittings/)
    expect(words).toMatch(/Committee in the Lords 19 April to 22 June 2023 10 days, 17 entries in Hansard/)
    expect(words).toMatch(/Report in the Lords 6 to 19 July 2023 5 days, 8 entries in Hansard/)
  })

  test.each([
    ['2020-05-29', 'There is no Bill.'],
    ['2021-06-01', 'No Bill has been introduced. A draft of it was published on 12 May 2021.'],
    [
      '2022-03-20',
      'The Online Safety Bill is before Parliament and is not law. Its latest step was first reading in the Commons',
    ],
    ['2022-12-10', 'Its latest step was recommittal in the Commons, on 5 December 2022, 263 days after it was introduced.'],
    ['2023-09-20', 'is not law. Its latest step was Lords consideration of Commons amendments'],
    ['2023-10-27', 'The Online Safety Act 2023 became law on 26 October 2023'],
  ])('on %s: %s', async (day, sentence) => {
    expect(await wordsOf(`/bill?asOf=${day}`)).toContain(sentence)
  })

  test('nothing but Royal Assent reads as law', async () => {
    for (const day of ['2020-05-29', '2021-06-01', '2022-12-10', '2023-10-25']) {
      expect(await wordsOf(`/bill?asOf=${day}`)).not.toMatch(/became law|Enacted|in force in part/)
    }
  })
})

describe('clause numbers', () => {
  test('what is now section 3 was clause 2 as introduced', async () => {
    expect(await wordsOf('/bill/clauses?q=section+3')).toContain('what is now section 3 was clause 2 as introduced')
  })

  test('a search that finds nothing says so and leads back', async () => {
    const words = await wordsOf('/bill/clauses?q=dragons')
    expect(words).toContain('None of the 262 provisions mentions “dragons”.')
    expect(words).toContain('Show all 262 provisions')
  })

  test('a provision says whether it is in force and what rests on it', async () => {
    const words = await wordsOf('/bill/clauses/section-12')
    expect(words).toContain('What is now section 12 was clause 11 as introduced; it is in force.')
    expect(words).toContain('Children’s safety duties')
  })
})

describe('after Royal Assent', () => {
  test('fines are counted, and those whose sums were not seen are said to be', async () => {
    expect(await wordsOf('/after-royal-assent')).toContain(
      '9 fines are known, of at least £4,030,000 in all (the sums of 2 are not known).',
    )
  })

  test('a date that was taken back is told as such', async () => {
    expect(await wordsOf('/after-royal-assent')).toContain('the day that had been set was taken back')
  })

  test('in May 2020 there is no Act', async () => {
    expect(await wordsOf('/after-royal-assent?asOf=2020-05-29')).toContain('There is no Act on this day')
  })
})

describe('duties and powers', () => {
  test('before there is a law nobody must do anything yet', async () => {
    const words = await wordsOf('/duties?asOf=2020-05-29')
    expect(words).toContain('Who would have to do what? On 29 May 2020 no law laid down the duties that were asked for.')
    expect(words).not.toContain('Who must do what?')
    const duty = await readPage(site.address, '/duties/disclose-breaches?asOf=2020-05-29')
    expect(duty.html).not.toContain('Who must do what?')
  })

  test('the terms of service are in force in part: only what Category 1 services owe waits', async () => {
    expect(await wordsOf('/duties')).toContain(
      '15 of the 22 duties in the law are in force and 2 in part; 5 wait for something else',
    )
    expect(await wordsOf('/duties/terms-of-service')).toContain('In force in part since 17 March 2025')
  })

  test('a turnover without its currency is asked for, and the limit is drawn all the same', async () => {
    const words = await wordsOf('/powers/fines?turnover=1bn')
    expect(words).toContain('“1bn” does not say which currency it is in. Choose one: GBP, EUR, AUD.')
    expect(words).toContain('Choose a currency')
    expect(words).not.toContain('USD')
    expect(await wordsOf('/powers/fines?turnover=1bn&currency=GBP')).not.toContain('Choose a currency')
    expect(words).toMatch(/How the limit works .*equal at £180m/)
  })

  test('being the regulator is no use of a power, and what was told of together is counted', async () => {
    const words = await wordsOf('/powers')
    expect(words).toContain('The law gives Ofcom 20 powers and 4 duties.')
    expect(words).toContain('5 powers and 1 duty, each on its day')
    expect(words).toContain('4 times, in February 2026')
    expect(words).not.toContain('Ofcom becomes the regulator')
  })

  test('the least the fines come to is shown with its working', async () => {
    const words = await wordsOf('/powers')
    expect(words).toContain('9 fines are known, of at least £4,030,000 in all (the sums of 2 are not known).')
    expect(words).toContain('more than £3,000,000 together; the 2 fines since then are of £950,000 and £80,000.')
  })
})

describe('promises', () => {
  test('today: how many came to what, and how late the law was', async () => {
    const words = await wordsOf('/promises')
    expect(words).toMatch(/Of \d+ promises, 1 was kept/)
    expect(words).toContain('The law came 696 days after the day the campaign asked for.')
    expect(words).toContain('21 promises, forecasts, deadlines and signals')
  })

  test('in May 2020 the deadline of the campaign has not come', async () => {
    expect(await wordsOf('/promises?asOf=2020-05-29')).toContain('The day the campaign asks for, 29 November 2021, has not come.')
  })

  test('one promise: its words, the days read in them, the rule, and what the article made of it', async () => {
    const words = await wordsOf('/promises/warman-legislation-this-session')
    expect(words).toContain('“in this Session”')
    expect(words).toContain('13 February 2020 to 29 April 2021')
    expect(words).toContain('no Bill was due that month')
  })

  test('no silence is claimed: only what our sources do not hold', async () => {
    const words = await wordsOf('/promises')
    expect(words).not.toMatch(
      /nobody (?:had said|spoke|had spoken|responsible)\b(?! who)|silence lasts|missed without notice(?! that we know of)/i,
    )
    expect(words).toContain('and we know of nobody who had said that it would not be met')
    expect(words).toContain('Our sources hold no word on its date by those responsible until 17 March 2022, 322 days later.')
  })

  test('what is on record without a date stands beside the dates', async () => {
    const words = await wordsOf('/promises/government-draft-bill-early-2020')
    expect(words).toMatch(/without a date for it: .*19 December 2019 ?: Queen’s Speech after the election/)
  })

  test('a date has moved as often on the front page as on the page of the promise', async () => {
    const moved =
      'Bill introduced in Parliament: first for “in this Session”, said on 13 February 2020, then given again without being moved; it came on 17 March 2022, 322 days late.'
    expect(await wordsOf('/')).toContain(moved)
    const words = await wordsOf('/promises/warman-legislation-this-session')
    expect(words).toContain(moved)
    expect(words).toContain('First given as “in this Session”, then given again without being moved.')
  })

  test('what fell due after the sources end is not judged', async () => {
    expect(await wordsOf('/promises/ofcom-register-july-2026')).toContain('Not known')
  })
})
