import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DateWindow } from './date-window.ts'
import { addDays, type PlainDate } from './plain-date.ts'
import { knownWordings, readWindow } from './read-window.ts'
import type { WindowContext } from './window-context.ts'
import { easterSunday } from './wording/days.ts'

const seed = { seed: 20200529 }
const session2019 = { session: { from: '2019-12-17', to: '2021-04-29' } }
const assented = { anchors: { royalAssent: '2023-10-26' } }

type Case = readonly [words: string, saidOn: PlainDate, window: string, context?: Omit<WindowContext, 'saidOn'>]

function windowOf(words: string, context: WindowContext): string {
  const read = readWindow(words, context)
  return read.ok ? `${read.value.earliest ?? ''}..${read.value.latest ?? ''} ${read.value.precision}` : read.reason
}

describe('promises of the campaign are read as', () => {
  test.for<Case>([
    ['early next year', '2019-09-30', '2020-01-01..2020-04-30 period'],
    ['in the spring', '2020-02-13', '2020-03-01..2020-05-31 season'],
    ['in this Session', '2020-02-13', '2020-02-13..2021-04-29 session', session2019],
    ['until the end of the year', '2020-05-29', '2020-10-01..2020-12-31 quarter'],
    ['may not be in place before 2023', '2020-05-29', '2023-01-01.. open'],
    ['within 18 months', '2020-05-29', '2020-05-29..2021-11-29 period'],
    ['later this year', '2020-06-04', '2020-06-04..2020-12-31 period'],
    ['later in this Session', '2020-06-04', '2020-06-04..2021-04-29 session', session2019],
    ['by the end of 2021', '2020-09-03', '2020-09-03..2021-12-31 period'],
    ['3 November 2025', '2025-03-20', '2025-11-03..2025-11-03 day'],
    ['a year before July 2026', '2024-10-17', '2025-07-01..2025-07-31 month'],
    ['July 2026', '2025-10-31', '2026-07-01..2026-07-31 month'],
    ['this autumn', '2026-02-20', '2026-09-01..2026-11-30 season'],
    ['as soon as this Summer', '2026-02-20', '2026-06-01..2026-08-31 season'],
    [
      'within three months beginning with the day the Act is passed',
      '2026-04-29',
      '2026-04-29..2026-07-28 period',
      { anchors: { royalAssent: '2026-04-29' } },
    ],
    ['within 12 months beginning with the day the statement is laid', '2026-04-29', 'anchor-unknown'],
    [
      'within 12 months beginning with the day the statement is laid',
      '2026-04-29',
      '2026-07-20..2027-07-19 period',
      { anchors: { milestone: '2026-07-20' } },
    ],
    ['before Christmas', '2026-06-15', '2026-06-15..2026-12-24 period'],
    ['spring 2027', '2026-06-15', '2027-03-01..2027-05-31 season'],
    ['in July', '2026-06-15', '2026-07-01..2026-07-31 month'],
    ['between two and five years after Royal Assent', '2023-09-19', '2025-10-26..2028-10-26 period', assented],
  ])('%s, said on %s: %s', ([words, saidOn, window, context]) => {
    expect(windowOf(words, { saidOn, ...context })).toBe(window)
  })
})

describe('other wordings are read as', () => {
  test.for<Case>([
    ['On Monday 29th of November, 2021.', '2020-05-29', '2021-11-29..2021-11-29 day'],
    ['29 Feb', '2025-03-01', '2028-02-29..2028-02-29 day'],
    ['in February', '2020-02-29', '2020-02-01..2020-02-29 month'],
    ['in February', '2020-03-01', '2021-02-01..2021-02-28 month'],
    ['in February 2020', '2020-05-29', '2020-02-01..2020-02-29 month'],
    ['this summer', '2026-10-01', '2026-06-01..2026-08-31 season'],
    ['the summer', '2026-10-01', '2027-06-01..2027-08-31 season'],
    ['the summer', '2026-07-01', '2026-06-01..2026-08-31 season'],
    ['next spring', '2026-04-01', '2027-03-01..2027-05-31 season'],
    ['this winter', '2026-01-10', '2025-12-01..2026-02-28 season'],
    ['winter 2023/24', '2023-06-01', '2023-12-01..2024-02-29 season'],
    ['this year', '2020-06-04', '2020-01-01..2020-12-31 year'],
    ['by the end of the year', '2020-06-04', '2020-06-04..2020-12-31 period'],
    ['at the end of the year', '2020-06-04', '2020-10-01..2020-12-31 quarter'],
    ['not expected until the end of the year', '2020-05-29', '2020-10-01..2020-12-31 quarter'],
    ['by summer 2026', '2025-01-01', '2025-01-01..2026-08-31 period'],
    ['by 2020', '2022-05-05', '..2020-12-31 period'],
    ['mid-2026', '2025-01-01', '2026-05-01..2026-08-31 period'],
    ['late 2025', '2025-01-01', '2025-09-01..2025-12-31 period'],
    ['early autumn', '2026-02-20', '2026-09-01..2026-09-30 month'],
    ['late February 2024', '2024-01-01', '2024-02-21..2024-02-29 period'],
    ['in the second half of next year', '2025-05-05', '2026-07-01..2026-12-31 half-year'],
    ['Q1 2026', '2025-05-05', '2026-01-01..2026-03-31 quarter'],
    ['next month', '2020-12-31', '2021-01-01..2021-01-31 month'],
    ['this month', '2020-12-31', '2020-12-01..2020-12-31 month'],
    ['next week', '2020-05-29', '2020-06-01..2020-06-07 week'],
    ['before 2023', '2020-05-29', '2020-05-29..2022-12-31 period'],
    ['not until 2023', '2020-05-29', '2023-01-01.. open'],
    ['by Easter', '2026-01-01', '2026-01-01..2026-04-05 period'],
    ['before Christmas', '2026-12-26', '2026-12-26..2027-12-24 period'],
    ['between March and May 2026', '2026-01-01', '2026-03-01..2026-05-31 period'],
    ['within 18 months of 29 May 2020', '2022-01-01', '2020-05-29..2021-11-29 period'],
    ['within the next six weeks', '2020-05-29', '2020-05-29..2020-07-10 period'],
    ['two months after Royal Assent', '2023-09-19', '2023-12-26..2023-12-26 day', assented],
    [
      'at the end of the period of two months beginning with the day on which this Act is passed',
      '2023-10-26',
      '2023-12-26..2023-12-26 day',
      assented,
    ],
    ['two months after Royal Assent', '2023-09-19', 'anchor-unknown'],
    ['next Session', '2026-06-15', 'anchor-unknown'],
    ['later in this Session', '2026-06-15', '2026-06-15.. session', { session: { from: '2026-05-13' } }],
    ['by the end of this Parliament', '2020-01-09', '2020-01-09.. session'],
    ['31 February 2021', '2020-01-01', 'not-understood'],
    ['in due course', '2020-01-01', 'not-understood'],
    ['when parliamentary time allows', '2020-01-01', 'not-understood'],
    ['as soon as possible', '2020-01-01', 'not-understood'],
    ['', '2020-01-01', 'not-understood'],
    ['x'.repeat(201), '2020-01-01', 'not-understood'],
  ])('%s, said on %s: %s', ([words, saidOn, window, context]) => {
    expect(windowOf(words, { saidOn, ...context })).toBe(window)
  })
})

describe('a period beginning with a day', () => {
  test.each([
    ['2026-01-31', 'one month', '2026-02-28'],
    ['2024-01-30', 'one month', '2024-02-29'],
    ['2026-03-01', 'one month', '2026-03-31'],
    ['2024-02-29', 'one year', '2025-02-28'],
    ['2026-03-01', '28 days', '2026-03-28'],
  ])('of %s lasts %s, to %s', (first, length, last) => {
    const read = readWindow(`within ${length} beginning with ${first}`, { saidOn: '2020-01-01' })
    expect(read).toMatchObject({ ok: true, value: { earliest: first, latest: last } })
  })
})

const context = {
  saidOn: '2020-05-29',
  anchors: { royalAssent: '2023-10-26', milestone: '2024-01-10' },
  session: { from: '2019-12-17', to: '2021-04-29' },
  nextSession: { from: '2021-05-11', to: '2022-04-28' },
  parliament: { from: '2019-12-17', to: '2024-05-30' },
} satisfies WindowContext

test.each(knownWordings())('“$example” is read by the rule it is the example of', ({ example, rule }) => {
  const read = readWindow(example, context)
  expect(read.ok && read.value.rule.startsWith(rule)).toBe(true)
})

test('no known wording is listed twice', () => {
  const examples = knownWordings().map(({ example }) => example)
  expect(new Set(examples).size).toBe(examples.length)
})

test('whatever is read is a window of the schema, with the words kept, on whatever day they were said', () => {
  const wording = fc.constantFrom(...knownWordings().map(({ example }) => example))
  const prefix = fc.constantFrom('', 'by ', 'before ', 'not before ', 'later ', 'after ', 'within ten weeks of ', 'expected ')
  const saidOn = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count))
  fc.assert(
    fc.property(prefix, wording, saidOn, (before, after, day) => {
      const read = readWindow(before + after, { ...context, saidOn: day })
      expect(read.ok ? DateWindow.parse(read.value).words : before + after).toBe(before + after)
      expect(Object.values(read.ok ? read.value : {})).not.toContain(undefined)
      expect(read.ok ? 'Read.' : read.message).toMatch(/^[“A-Z].*\.$/)
    }),
    { ...seed, numRuns: 2_000 },
  )
})

test('words made of anything are read or refused, never a fault', () => {
  const scraps = fc.constantFrom(
    'by',
    'the',
    'end',
    'of',
    '2021',
    'within',
    '999',
    'years',
    'before',
    '29',
    'February',
    'not',
    'until',
    'a',
    '1500',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(scraps, { maxLength: 8 }).map((each) => each.join(' ')),
      ),
      (words) => {
        expect(['not-understood', 'anchor-unknown', undefined]).toContain(reasonOf(words))
      },
    ),
    { ...seed, numRuns: 5_000 },
  )
})

test.for(['1000-01-01', '8999-12-31'])('no wording runs out of the calendar, said on %s', (saidOn) => {
  const lengths = [
    'within 999 years',
    '999 years after today',
    '999 years before today',
    'before today',
    'after today',
    '29 February',
  ]
  const anchors = { royalAssent: saidOn, milestone: saidOn }
  for (const words of [...lengths, ...knownWordings().map(({ example }) => example)])
    expect(['not-understood', 'anchor-unknown', true]).toContain(outcomeOf(words, { saidOn, anchors }))
})

function outcomeOf(words: string, at: WindowContext) {
  const read = readWindow(words, at)
  return read.ok || read.reason
}

function reasonOf(words: string) {
  const read = readWindow(words, context)
  return read.ok ? undefined : read.reason
}

test('Easter Sunday is as the almanac has it', () => {
  expect([2015, 2018, 2019, 2020, 2024, 2025, 2026, 2028, 2038].map(easterSunday)).toEqual([
    '2015-04-05',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2028-04-16',
    '2038-04-25',
  ])
})

test('a window that ends before it begins is refused', () => {
  const window = { words: 'x', earliest: '2021-01-02', latest: '2021-01-01', precision: 'period', rule: 'x' }
  expect(DateWindow.safeParse(window).success).toBe(false)
})
