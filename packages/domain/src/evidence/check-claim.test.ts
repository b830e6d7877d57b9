import { describe, expect, test } from 'vitest'
import type { Asserted } from './asserted.ts'
import { checkClaim } from './check-claim.ts'
import { Claim } from './claim.ts'
import { surpriseIn } from './expected-outcome.ts'
import { may2020 } from './testing/evidence.ts'

const check = (asserted: Asserted | undefined, expression: string) =>
  checkClaim({ ...(asserted ? { asserted } : {}), expression }, may2020)
const value = (stated: number, tolerance = 0): Asserted => ({ kind: 'value', value: stated, tolerance })
const rounded = (stated: number, to: number): Asserted => ({ kind: 'rounded', value: stated, to })
const lessThan = (stated: number): Asserted => ({ kind: 'less-than', value: stated })
const fraction = (words: Extract<Asserted, { kind: 'fraction' }>['words']): Asserted => ({ kind: 'fraction', words })
const moreThan = (stated: number): Asserted => ({ kind: 'more-than', value: stated })

describe('checking a claim', () => {
  test.each([
    ['more than 10,000 crimes', moreThan(10000), '{figure:all}', 'holds'],
    ['the offences are accelerating: 23% exceeds 6 months of 30', moreThan(0.2), '23%', 'holds'],
    ['known and unknown methods make up the total', value(10119), 'offences({n:snapchat}) + 4335', 'holds'],
    [
      'Facebook-owned apps in 55% of cases with a known method',
      value(55, 0.5),
      'percent({count:facebook-owned} / {n:facebook-owned})',
      'rounds-to',
    ],
    ['Snapchat in 18%', value(18, 0.5), 'percent({count:snapchat} / {n:snapchat})', 'rounds-to'],
    ['over 1,060 uses of Snapchat, of which exactly 1,060 are recorded', moreThan(1060), '{count:snapchat}', 'does-not-hold'],
    ['5,784 cases with a known method, from the article alone', value(5784), '3200 / 55%', 'rounds-to'],
    ['two and a half years', value(30), 'months({figure:all})', 'rounds-to'],
    ['the last six months were 1.16 to 1.23 times as fast', value(1.195, 0.035), '(23% / 6 months) / (77% / 24 months)', 'holds'],
    ['Wales is a part of the whole', moreThan(0), '{figure:all} - {figure:wales}', 'holds'],
    [
      'two years of an earlier release make 77% of the total',
      value(0, 50),
      'apart(77% * {figure:all} - ({figure:year-1} + {figure:year-2}))',
      'does-not-hold',
    ],
    [
      '2019/20 both ways',
      value(0, 50),
      'apart({figure:2020-21} / 109% - ({figure:three-years} - {figure:year-1} - {figure:year-2}))',
      'does-not-hold',
    ],
    ['the four forces of the North West make 565', value(565), '175 + 296 + 70 + 25', 'does-not-hold'],
    ['more than 5,000, of which "more than 5,000" is all that is known', moreThan(5000), '{figure:first-18-months}', 'holds'],
    ['more than 6,000 of the same', moreThan(6000), '{figure:first-18-months}', 'not-recomputable'],
    ['10,100 to the nearest hundred', rounded(10100, 100), '{figure:all}', 'rounds-to'],
    ['10,200 to the nearest hundred', rounded(10200, 100), '{figure:all}', 'does-not-hold'],
    ['55 to whole percent', rounded(55, 1), 'percent({count:facebook-owned} / {n:facebook-owned})', 'rounds-to'],
    ['almost 13,000', lessThan(13000), '{figure:three-years}', 'holds'],
    ['almost 12,925', lessThan(12925), '{figure:three-years}', 'does-not-hold'],
    [
      'fewer than 6,000, of which "more than 5,000" is all that is known',
      lessThan(6000),
      '{figure:first-18-months}',
      'not-recomputable',
    ],
    ['up by a third', fraction('a third'), 'percent({figure:year-2} / {figure:year-1} - 1)', 'rounds-to'],
    ['up by a half', fraction('half'), 'percent({figure:year-2} / {figure:year-1} - 1)', 'does-not-hold'],
    ['half, which is exactly half', fraction('half'), '{figure:year-1} / ({figure:year-1} + {figure:year-1})', 'holds'],
    [
      'accelerating, with 23% in the last six months of thirty',
      moreThan(1),
      'accelerates(23%, {figure:all}, 6 months, months({figure:all}))',
      'holds',
    ],
    ['accelerating, with 20%', moreThan(1), 'accelerates(20%, {figure:all}, 6 months, 30 months)', 'not-recomputable'],
    ['accelerating, with 15%', moreThan(1), 'accelerates(15%, {figure:all}, 6 months, 30 months)', 'does-not-hold'],
    ['a figure nobody gave', value(1), '{figure:silent}', 'not-recomputable'],
    ['nothing in particular', undefined, '{figure:all}', 'not-recomputable'],
  ])('%s', (...[, asserted, expression, state]) => {
    expect(check(asserted, expression).state).toBe(state)
  })

  test('10,119 is not comparable with 3,217 and 4,373, because they come from different releases', () => {
    const refused = check({ kind: 'comparable' }, '{figure:all} - ({figure:year-1} + {figure:year-2})')
    expect(refused).toMatchObject({ state: 'refused', reason: 'different-releases' })
    expect(refused.message).toContain('“Release of 2019-09”; “Release of 2020-05-29”')
    expect(check({ kind: 'comparable' }, 'apart({figure:all} - {figure:year-1})').state).toBe('refused')
    expect(check({ kind: 'comparable' }, '{figure:year-2} - {figure:year-1}').state).toBe('holds')
  })

  test('55% as a share of all offences is refused, and the interval given instead', () => {
    const expression = 'percent(shareOfWhole({count:facebook-owned}, offences({n:facebook-owned}), {figure:all}))'
    const refused = check(value(55, 0.5), expression)
    expect(refused).toMatchObject({ state: 'refused', reason: 'denominator-incomplete' })
    expect(refused.message).toContain('between 31.65% and 74.49% of recorded offences')
    expect(check(value(53.1, 21.5), expression).state).toBe('holds')
  })

  test('a claim that cannot be worked out says why not', () => {
    expect(checkClaim({ whyNot: 'The counts were never published.' }, may2020)).toEqual({
      state: 'not-recomputable',
      message: 'The counts were never published.',
      working: [],
    })
  })

  test('a statement that is no figure is borne out by the record, wholly or in part', () => {
    const whyNot = 'A statement about the law, not a number.'
    expect(checkClaim({ whyNot, borneOut: 'wholly' }, may2020)).toMatchObject({ state: 'borne-out', message: whyNot })
    expect(checkClaim({ whyNot, borneOut: 'in-part' }, may2020).state).toBe('borne-out-in-part')
  })

  test.each([
    [
      value(55, 0.5),
      'percent({count:facebook-owned} / {n:facebook-owned})',
      'give 55.38% of cases with a known method; rounded, that is 55%.',
    ],
    [value(30), 'months({figure:all})', 'allow between 30 and 31 months, and 30 is among them.'],
    [value(1.195, 0.035), '(23% / 6 months) / (77% / 24 months)', 'which agrees with what it says.'],
  ])('the outcome is said in plain words', (asserted, expression, said) => {
    expect(check(asserted, expression).message).toContain(said)
  })

  test('a bare number is said in the claim’s own words for what it is', () => {
    const claim = { asserted: moreThan(1), expression: '1.2', unit: 'times the earlier rate' }
    expect(checkClaim(claim, may2020).message).toContain('give 1.2 times the earlier rate, which is more than 1.')
    const counted = { asserted: moreThan(1), expression: '{figure:all}', unit: 'offences' }
    expect(checkClaim(counted, may2020).message).toContain('give 10,119 recorded offences, which')
  })

  test('a claim has either an expression or the reason why it has none', () => {
    const claim = {
      id: 'a',
      knownFrom: '2020-05-29',
      order: 1,
      statement: 'A',
      publishedIn: 's',
      citations: [{ source: 's', confidence: 'confirmed' }],
    }
    expect(Claim.safeParse({ ...claim, expression: '1' }).success).toBe(true)
    expect(Claim.safeParse({ ...claim, whyNot: 'No counts.' }).success).toBe(true)
    expect(Claim.safeParse(claim).success).toBe(false)
    expect(Claim.safeParse({ ...claim, whyNot: 'The law.', borneOut: 'wholly', record: 'So it says.' }).success).toBe(true)
    expect(Claim.safeParse({ ...claim, whyNot: 'The law.', borneOut: 'wholly' }).success).toBe(false)
    expect(Claim.safeParse({ ...claim, expression: '1', borneOut: 'wholly', record: 'So it says.' }).success).toBe(false)
    expect(Claim.safeParse({ ...claim, expression: '1', whyNot: 'No counts.' }).success).toBe(false)
    expect(Claim.safeParse({ ...claim, expression: '1', expected: 'does-not-hold' }).success).toBe(true)
    expect(Claim.safeParse({ ...claim, whyNot: 'No counts.', expected: 'refused' }).success).toBe(false)
  })
})

test('the working names platforms and groupings as they are called, when it is told', () => {
  const named = { ...may2020, groupings: [{ id: 'facebook-owned', label: 'Facebook-owned apps' }] } as unknown as typeof may2020
  const claim = { asserted: moreThan(3200), expression: '{count:facebook-owned}' }
  expect(checkClaim(claim, named).working).toEqual(['all, Facebook-owned apps: 3,203 uses of a platform'])
  expect(checkClaim(claim, may2020).working).toEqual(['all, facebook-owned: 3,203 uses of a platform'])
})

describe('an outcome that is not as recorded', () => {
  const surprise = (claim: Pick<Claim, 'expression' | 'expected' | 'asserted'>) => surpriseIn(claim, checkClaim(claim, may2020))
  const tooMuch = { asserted: moreThan(1060), expression: '{count:snapchat}' }
  const spliced = { asserted: { kind: 'comparable' } as const, expression: '{figure:all} - {figure:year-1}' }

  test('is none where a claim holds, rounds, fails as recorded, or is not worked out', () => {
    expect(surprise({ asserted: value(10119), expression: '{figure:all}' })).toBeUndefined()
    expect(surprise({ asserted: rounded(10100, 100), expression: '{figure:all}' })).toBeUndefined()
    expect(surprise({ ...tooMuch, expected: 'does-not-hold' })).toBeUndefined()
    expect(surprise({ ...spliced, expected: 'refused' })).toBeUndefined()
    expect(surprise({ asserted: value(1), expression: '{figure:silent}', expected: 'not-recomputable' })).toBeUndefined()
    expect(surpriseIn({}, checkClaim({ whyNot: 'The law.' }, may2020))).toBeUndefined()
  })

  test.each([
    ['one that was to hold and does not', tooMuch, 'recorded as a claim that holds, and it does not hold'],
    ['one that was to hold and may not be worked out', spliced, 'combines what may not be combined'],
    [
      'one that was not to hold and does',
      { asserted: value(10119), expression: '{figure:all}', expected: 'does-not-hold' },
      'does not hold, and it holds',
    ],
    ['a reference that leads nowhere, whatever was expected', { expression: '{figure:gone}', expected: 'refused' }, 'cannot be'],
    ['an expression that cannot be read', { expression: '1 +', expected: 'not-recomputable' }, 'ends too early'],
  ] as const)('is told of: %s', (_, claim, said) => {
    expect(surprise(claim)).toContain(said)
  })
})
