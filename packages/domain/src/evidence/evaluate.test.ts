import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { referencesOf } from './expression.ts'
import { parseExpression } from './parse-expression.ts'
import { printInterval } from './print.ts'
import { may2020 } from './testing/evidence.ts'

function answer(expression: string) {
  const evaluated = evaluate(expression, may2020)
  if (!evaluated.ok) throw new Error(evaluated.message)
  return evaluated.value
}

const lastSixMonths = '23% * {figure:all}'
const acceleration = `(${lastSixMonths} / 6 months) / (({figure:all} - ${lastSixMonths}) / 24 months)`

describe('what the article implies', () => {
  test.each([
    ['offences in the last six months', lastSixMonths, '2,327 (2,277 to 2,378) recorded offences'],
    ['offences in the first 24 months', `{figure:all} - ${lastSixMonths}`, '7,792 (7,741 to 7,842) recorded offences'],
    ['monthly rate of the last six', `${lastSixMonths} / 6 months`, '387.9 (379.5 to 396.3) recorded offences per month'],
    ['monthly rate of the 24 before', `77% * {figure:all} / 24 months`, '324.7 (322.5 to 326.8) recorded offences per month'],
    ['one rate against the other', acceleration, '1.195 (1.161 to 1.229)'],
    ['cases whose method is known, from the article alone', '3200 / 55%', '5,818 (5,766 to 5,872)'],
    ['offences whose method is not known', '{figure:all} - offences({n:snapchat})', '4,335 recorded offences'],
    ['known and not known together', 'offences({n:snapchat}) + 4335', '10,119 recorded offences'],
    ['known of all', 'percent({n:snapchat} / {figure:all})', '57.16% of recorded offences'],
    ['Facebook-owned of known', 'percent({count:facebook-owned} / {n:facebook-owned})', '55.38% of cases with a known method'],
    ['Snapchat of known', 'percent({count:snapchat} / {n:snapchat})', '18.33% of cases with a known method'],
    [
      'uses of Instagram, if half is 49 to 51%',
      '{count:facebook-owned} * between(0.49, 0.51)',
      '1,602 (1,569 to 1,634) uses of a platform',
    ],
    [
      'Facebook-owned and Snapchat',
      'percent(({count:facebook-owned} + {count:snapchat}) / {n:snapchat})',
      '73.7% of cases with a known method',
    ],
    ['other platforms', '{n:snapchat} - 3203 - 1060', '1,521 cases with a known method'],
    ['Wales of all', 'percent({figure:wales} / {figure:all})', '6.592%'],
    ['months of the period', 'months({figure:all})', 'between 30 and 31 months'],
    ['2019/20 from the growth of the year after', '{figure:2020-21} / 109%', '4,992 (4,969 to 5,015) recorded offences'],
    ['what is above a figure that is only "more than"', '{figure:first-18-months} + 1', 'at least 5,002 recorded offences'],
    ['a negation', '-(2 - 5)', '3'],
  ])('%s', (_question, expression, shown) => {
    expect(answer(expression).shown).toBe(shown)
  })

  test('of all offences the Facebook-owned share is only an interval', () => {
    const share = answer('percent(shareOfWhole({count:facebook-owned}, offences({n:facebook-owned}), {figure:all}))')
    expect(share.interval.point).toBeUndefined()
    expect(printInterval(share.interval, (percent) => percent.toFixed(1))).toBe('between 31.7 and 74.5')
    expect(share.incomplete).toBe(true)
  })

  test('every step can be followed', () => {
    expect(answer(`${lastSixMonths} / 6 months`).working).toEqual([
      'all: 10,119 recorded offences',
      '23% × 10,119 recorded offences = 2,327 (2,277 to 2,378) recorded offences',
      '2,327 (2,277 to 2,378) recorded offences ÷ 6 months = 387.9 (379.5 to 396.3) recorded offences per month',
    ])
  })
})

test('a claim of acceleration is set against a steady rate, over each length the period may have', () => {
  const faster = answer('accelerates(23%, {figure:all}, 6 months, months({figure:all}))')
  expect(faster.interval.low).toBeCloseTo(1.107, 3)
  expect(faster.interval.high).toBeCloseTo(1.34, 3)
  expect(faster).toMatchObject({ dimension: {}, releases: ['2020-05-29'], apart: false })
  expect(faster.working).toHaveLength(7)
  expect(faster.working[2]).toContain('Share of the time: 6 ÷ (between 30 and 31)')
})

describe('what is refused', () => {
  test.each([
    ['a share of known cases taken of all offences', '{share:facebook-owned} * {figure:all}', 'different-units'],
    ['uses of a platform added to offences', '{count:snapchat} + {figure:all}', 'different-units'],
    ['uses of a platform read as offences', 'offences({count:snapchat})', 'different-units'],
    ['offences times offences', '{figure:all} * {figure:all}', 'different-units'],
    [
      'the total with the yearly figures of another release',
      '{figure:all} - ({figure:year-1} + {figure:year-2})',
      'different-releases',
    ],
    ['a ratio across releases', '{figure:three-years} / {figure:all}', 'different-releases'],
    ['a span across releases', 'between({figure:three-years}, {figure:all})', 'different-releases'],
    ['something set apart and then used again', 'apart({figure:all} - {figure:year-1}) + {figure:all}', 'different-releases'],
    ['dividing by what is nothing', '1 / ({figure:all} - {figure:all})', 'division-by-zero'],
    ['a last part longer than the whole', 'accelerates(23%, {figure:all}, 31 months, months({figure:all}))', 'no-length'],
    ['a last part in days of a whole in months', 'accelerates(23%, {figure:all}, 182 days, 30 months)', 'different-units'],
    ['a count where a share belongs', 'accelerates({figure:all}, {figure:all}, 6 months, 30 months)', 'different-units'],
    ['a total that nobody counted', 'accelerates(23%, 900000000000000, 6 months, 30 months)', 'too-large'],
    ['more than the whole in its last part', 'accelerates(120%, {figure:all}, 6 months, 30 months)', 'not-a-share'],
    ['a figure nobody gave', '{figure:silent} + 1', 'not-known'],
    ['a count given only in words', '{count:instagram}', 'not-known'],
    ['a figure that does not exist', '{figure:none}', 'unknown-reference'],
    ['the length of a figure that does not exist', 'months({figure:none})', 'unknown-reference'],
    ['a share that does not exist', '{n:none}', 'unknown-reference'],
  ])('%s', (_what, expression, reason) => {
    expect(evaluate(expression, may2020)).toMatchObject({ ok: false, reason })
  })

  test('is answered when it is set apart, and the answer says so', () => {
    const apart = answer('apart({figure:all} - ({figure:year-1} + {figure:year-2}))')
    expect(apart).toMatchObject({ interval: { point: 2529 }, apart: true, releases: ['2019-09', '2020-05-29'] })
    expect(apart.working.at(-1)).toContain('different releases')
    expect(answer('apart({figure:three-years} - {figure:all})').interval.point).toBe(2806)
  })
})

describe('reading an expression', () => {
  test.each([
    ['', 1, 'ends too early'],
    ['1 +', 4, 'ends too early'],
    ['10,119 + 1', 3, 'found ","'],
    ['(1 + 2', 7, 'expected ")"'],
    ['1 2', 3, 'found "2"'],
    ['{sum:a}', 1, '"sum" cannot be referred to'],
    ['{figure:A B}', 1, 'found "{"'],
    ['sqrt(2)', 1, '"sqrt" is not a function'],
    ['apart 1', 7, 'expected "("'],
    ['between(1)', 10, 'between takes 2, not 1'],
    ['months(6)', 9, 'takes one figure'],
    ['2 ^ 3', 3, 'found "^"'],
  ])('%j fails at position %i', (text, position, message) => {
    const parsed = parseExpression(text)
    expect(parsed).toMatchObject({ ok: false, reason: 'unreadable' })
    expect(!parsed.ok && parsed.message).toContain(`At position ${position}: `)
    expect(!parsed.ok && parsed.message).toContain(message)
  })

  test('products bind tighter than sums, and equals are taken from the left', () => {
    expect(answer('2 + 3 * 4 - 6 / 2 - 1').interval.point).toBe(10)
    expect(answer('8 / 4 / 2').interval.point).toBe(1)
  })

  test('names everything it refers to, so that broken references can be found', () => {
    const parsed = parseExpression('apart(-{figure:a.1} / ({n:b} + 1)) * 23%')
    expect(parsed.ok && referencesOf(parsed.value)).toEqual([
      { kind: 'reference', to: 'figure', id: 'a.1' },
      { kind: 'reference', to: 'n', id: 'b' },
    ])
  })

  test('refuses what is too long or too deep instead of failing', () => {
    expect(parseExpression('('.repeat(900))).toMatchObject({ ok: false })
    expect(parseExpression('-'.repeat(900))).toMatchObject({ ok: false })
    expect(parseExpression('1'.repeat(100_000))).toMatchObject({ ok: false })
  })

  test('never throws, whatever it is given', () => {
    const word = fc.constantFrom(...words)
    const text = fc.oneof(
      fc.array(word, { maxLength: 25 }).map((found) => found.join('')),
      fc.string({ maxLength: 60 }),
    )
    fc.assert(
      fc.property(text, (expression) => {
        const evaluated = evaluate(expression, may2020)
        expect(evaluated.ok ? !JSON.stringify(evaluated.value).includes('null') : evaluated.message.endsWith('.')).toBe(true)
      }),
      { seed: 20200529, numRuns: 2000 },
    )
  })
})

/** What expressions are made of, and what they are not. */
const signs = '( ) + - * / , % { } 0 7.5 23% 1e999 toString( apart( between( offences( months( percent( shareOfWhole('
const references = '{figure:all} {figure:year-1} {figure:first-18-months} {n:snapchat} {count:snapchat} {share:snapchat}'
const words = `${signs} ${references} ${'9'.repeat(400)}`.split(' ').concat(' ', '6 months')
