import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from './crawl.ts'
import { mainWords } from './main-words.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
beforeAll(async () => {
  site = await sharedSite('shipped')
})

const words = (url: string) => mainWords(site.address, url)

describe('the evidence', () => {
  test('opens with the newest figure, its unit, place, period and coverage, and that it stands alone', async () => {
    expect(await words('/evidence')).toContain(
      'Police in the United Kingdom recorded 7,263 offences of sexual communication with a child from April 2024 to March 2025: 44 of 45 forces gave the NSPCC a figure. It is the latest of 10 releases that cannot be compared',
    )
  })

  test('says what is not known instead of guessing it', async () => {
    expect(await words('/evidence')).toContain('The figure for April 2025 to March 2026, United Kingdom. No figure was found.')
  })

  test.each([
    ['2020-05-29', 'Police in England and Wales recorded 10,119 offences'],
    ['2020-09-03', 'Police in England and Wales recorded 10,119 offences'],
    ['2025-02-01', 'Police in the United Kingdom recorded 7,062 offences'],
    ['2018-01-01', 'No figure had been published by this day.'],
  ])('on %s: %s', async (day, sentence) => {
    expect(await words(`/evidence?asOf=${day}`)).toContain(sentence)
  })

  test('flags the release whose table does not add up', async () => {
    expect(await words('/evidence/releases/nspcc-2019-03-north-west')).toContain(
      'It does not add up: the parts come to at least 566 and the total is printed as 565',
    )
  })
})

describe('the published figures', () => {
  test.each([
    ['the last six months', '23% × 10,119 recorded offences = 2,327 (2,277 to 2,378) recorded offences'],
    ['the monthly rate', '1.195 (1.161 to 1.229)'],
    [
      'the share of the known',
      'are 55.4% of the 5,784 recorded offences whose method is known, if each use counts as one offence.',
    ],
    ['the share of all', 'Of all 10,119 they are between 31.7% and 74.5%: the method of 4,335 was not recorded.'],
    ['what does not combine', '10,119 recorded offences and 7,590 recorded offences come from different releases'],
    ['the February promise', 'The promise was made in February 2020; no Bill was due that month.'],
    ['the loose title', 'Matt Warman was a Parliamentary Under-Secretary of State'],
  ])('show the working or the record: %s', async (_what, sentence) => {
    for (const url of ['/evidence/article', '/evidence/article?asOf=2020-05-29']) expect(await words(url)).toContain(sentence)
  })

  test('open with how many hold', async () => {
    expect(await words('/evidence/article')).toContain(
      'makes 18 statements. 7 can be worked out again: 4 hold as stated, 2 are fair roundings and 1 does not hold. Another 6 tell of law, policy or method, and the record bears out 3 wholly and 3 in part. Nothing published settles the other 5.',
    )
  })
})

describe('a statement on a page of its own', () => {
  test.each([
    ['accelerating', 'Holds. The published figures give'],
    ['accelerating', 'All of that is above 1, so the rate rose by more than rounding, unclear ends and chance explain'],
    ['snapchat-instances', 'Does not hold. The published figures give 1,060 uses of a platform, which is not more than 1,060.'],
    ['facebook-owned-share', 'Anything of the cases whose method was not recorded.'],
    ['facebook-owned-share', 'The means of communication is known for 5,784 of the 10,119 offences'],
    ['last-six-months', 'The count for the six months was not published, only the percentage.'],
    ['more-than-7-000-in-the-north-west', 'which is not more than 7,000'],
    [
      'grooming-before-and-after-2017',
      'Not comparable. 7,479 recorded offences and 1,156 recorded offences come from different releases',
    ],
  ])('%s: %s', async (id, sentence) => {
    expect(await words(`/evidence/claims/${id}`)).toContain(sentence)
  })
})

describe('the wording of checked statements', () => {
  test('has no multiple of one, no tolerance in figures and nothing that scorns', async () => {
    const page = await words('/evidence/article')
    expect(page).not.toMatch(/more than 1 times|give or take|not borne out|is loose|allows for \d/)
    expect(page).toContain('It says: more than the earlier monthly rate.')
    expect(page).toContain('It says: half of Facebook-owned instances.')
  })
})

describe('the shares', () => {
  test('say for how much of each release the method is known, with its place and who answered, and what each share is of', async () => {
    const page = await words('/evidence/platforms')
    expect(page).toContain('Snapchat was used in 40% of the 2,111 offences for which the platform was identified')
    expect(page).toMatch(
      /67\.7% of the offences of April to September 2018 \(England and Wales, 39 of 43 forces[^)]*\).*57\.2% .*29\.1% /,
    )
    expect(page).toContain('Each is of a release of its own, and they are no trend.')
    expect(page).toContain(
      '(NSPCC, 13 November 2025). The method was recorded for 2,111 of 7,263 recorded offences (29.1%). Each share',
    )
    expect(page).toContain('Grouped otherwise by the release before')
    expect(page).toContain('“almost half”')
  })
})

describe('the police forces', () => {
  test('are all there, and the small counts would be withheld', async () => {
    const { links } = await readPage(site.address, '/evidence/forces')
    expect(new Set(links.filter((link) => link.startsWith('/evidence/forces/'))).size).toBe(50)
    const all = await words('/evidence/forces')
    expect(all).toContain('A count from 1 to 4 is not shown: it stands as fewer than 5, or as withheld')
    expect(all).toContain('44 of 45 forces gave figures')
    expect(all).toContain('Not among the 45: British Transport Police, which has no area of its own.')
  })

  test('tell of one force by its names, its people, where it takes requests, and of no other offence as if it were the campaign’s', async () => {
    const kent = await words('/evidence/forces/kent')
    expect(kent).toContain('Kent recorded 264 offences of sexual communication with a child')
    expect(kent).toContain('45 offences of sexual grooming (Home Office class 88A)')
    expect(kent).toContain('https://www.whatdotheyknow.com/body/kent_police')
    expect(kent).toContain('1,832,252 estimate for the middle of 2017')
    const gwent = await words('/evidence/forces/gwent')
    expect(gwent).toContain('Gwent recorded 57 offences of sexual grooming (Home Office class 88A)')
    expect(await words('/evidence/forces/wiltshire')).toContain('withheld for April 2017 to March 2018 (Home Office, July 2018)')
  })

  test('are told apart from bodies that are none, which have no clock', async () => {
    expect(await words('/evidence/forces')).toContain('Bodies that are no police force (4)')
    expect(await words('/evidence/forces/cifas')).not.toContain('How long may it take?')
  })

  test('work out the last day to answer under the force’s own Act', async () => {
    expect(await words('/evidence/forces/essex?received=2020-07-01')).toContain('must be answered by 30 July 2020')
    expect(await words('/evidence/forces/police-scotland?received=2020-07-01')).toContain('must be answered by 29 July 2020')
    expect(await words('/evidence/forces/essex')).toContain('146 working days after the deadline of 30 April 2021')
  })

  test('say what is wrong with a day beside the field', async () => {
    const { status, html } = await readPage(site.address, '/evidence/forces/kent?received=soon')
    expect(status).toBe(200)
    expect(html).toMatch(/<p id="received-error" class="field-error">“soon” is not a day\./)
  })
})

describe('the platforms', () => {
  test('say why the drawing shows more of them than had an owner on the day', async () => {
    const page = await words('/platforms?on=2026-06-01')
    expect(page).toContain('of the 13 platforms whose owner is recorded')
    expect(page).toContain(
      'Owners of 15 platforms through time. On 1 June 2026 13 of them had a recorded owner: musical.ly and Skype had ended.',
    )
  })

  test('tell who owned Instagram on a day', async () => {
    expect(await words('/platforms/instagram?on=2020-05-29')).toContain(
      'On 29 May 2020 Instagram belonged to Facebook, Inc. Its owner changed its name',
    )
    expect(await words('/platforms/instagram?asOf=2020-05-29')).not.toContain('Meta')
  })

  test('hold a grouping against what a company owned', async () => {
    const page = await words('/platforms')
    expect(page).toContain('On 29 May 2020 Facebook, Inc. owned exactly what “Facebook-owned apps” counts.')
    expect(page).toContain('Meta Platforms, Inc. and “Meta-owned platforms” are not the same: it also owned Threads.')
  })

  test('refuse a day that is none, and answer for the page’s own', async () => {
    const { html } = await readPage(site.address, '/platforms?on=nonsense')
    expect(html).toContain('“nonsense” is not a day.')
    expect(html).toContain('aria-invalid="true"')
  })
})
