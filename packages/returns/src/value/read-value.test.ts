import type { Cell } from '@dutywatch/domain/evidence'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readValue } from './read-value.ts'
import { statedThreshold } from './stated-threshold.ts'
import type { ValueRules } from './value-rules.ts'

const count = (value: number): Cell => ({ kind: 'count', value })
const below = (limit: number): Cell => ({ kind: 'suppressed', below: limit })
const range = (low: number, high: number): Cell => ({ kind: 'range', low, high })
const moreThan = (value: number): Cell => ({ kind: 'more-than', value })
const refused = (exemption: string): Cell => ({ kind: 'refused', exemption })
const cellOf = (text: string, rules?: ValueRules) => {
  const reading = readValue({ text }, rules)
  return reading.ok ? reading.value.cell : reading.reason
}

describe('a count', () => {
  test.each<[string, Cell]>([
    ['12', count(12)],
    ['1,234', count(1234)],
    ['1 234', count(1234)],
    ['1,234,567', count(1_234_567)],
    [' 66776 ', count(66_776)],
    ['\u00A012\u200B', count(12)],
    ['+3', count(3)],
    ['12.0', count(12)],
    ['0', count(0)],
    ['00', count(0)],
    ['-00 ', count(0)],
    ['-0', count(0)],
    ['nil', count(0)],
    ['NIL RETURN', count(0)],
    ['Nil.', count(0)],
    ['Two', count(2)],
    ['twenty-one', count(21)],
    ['thirty', count(30)],
    ['None', count(0)],
    ['zero', count(0)],
    ['No offences recorded', count(0)],
    ['12 offences', count(12)],
  ])('%j is %j', (text, cell) => expect(cellOf(text)).toEqual(cell))

  test('with a footnote is the count without it, and says so', () => {
    expect(readValue({ text: '12*' })).toMatchObject({ ok: true, value: { cell: count(12), footnotes: ['*'] } })
    expect(readValue({ text: '12 (1)' })).toMatchObject({ value: { cell: count(12), footnotes: ['(1)'] } })
    expect(readValue({ text: '1,012 [note 3]' })).toMatchObject({ value: { cell: count(1012), footnotes: ['[note 3]'] } })
    expect(readValue({ text: '12¹' })).toMatchObject({ value: { cell: count(12), footnotes: ['¹'] } })
    expect(readValue({ text: '*12' })).toMatchObject({ value: { cell: count(12), footnotes: ['*'] } })
    expect(readValue({ text: '12 [r]' })).toMatchObject({ value: { doubt: { reason: 'footnote' } } })
    expect(readValue({ text: '<5 (2)' })).toMatchObject({ value: { cell: below(5), footnotes: ['(2)'] } })
  })
})

describe('what may be read in two ways is asked about', () => {
  test.each<[string, string]>([
    ['12(1)', 'needs-meaning'],
    ['40(2)', 'needs-meaning'],
    ['no', 'not-understood'],
  ])('%j', (text, reason) => expect(cellOf(text)).toBe(reason))

  test('a number that a format hides, unless it is zero', () => {
    expect(readValue({ text: '', number: 0 }, { blanks: 'not-known' })).toMatchObject({ value: { cell: count(0) } })
    const hidden = readValue({ text: '', number: 7 }, { blanks: 'zero' })
    expect(hidden).toMatchObject({
      ok: false,
      reason: 'shown-differs',
      message: expect.stringContaining('shows nothing and holds 7'),
    })
  })
})

describe('bounds instead of a count', () => {
  test.each<[string, Cell]>([
    ['<5', below(5)],
    ['< 5', below(5)],
    ['Less than five', below(5)],
    ['fewer than 5', below(5)],
    ['under 10', below(10)],
    ['≤4', below(5)],
    ['5 or fewer', below(6)],
    ['＜5', below(5)],
    ['less than or equal to 5', below(6)],
    ['up to 4', below(5)],
    ['<1', count(0)],
    ['<5 (including zero)', range(0, 4)],
    ['fewer than 100', range(0, 99)],
    ['1-4', range(1, 4)],
    ['1 – 4', range(1, 4)],
    ['0-5', range(0, 5)],
    ['0 to 5', range(0, 5)],
    ['between one and four', range(1, 4)],
    ['>20', moreThan(20)],
    ['more than 1,000', moreThan(1000)],
    ['over 20', moreThan(20)],
    ['5+', moreThan(4)],
    ['at least 5', moreThan(4)],
    ['100 or more', moreThan(99)],
  ])('%j is %j', (text, cell) => expect(cellOf(text)).toEqual(cell))

  test('that run backwards or break off are refused', () => {
    expect(cellOf('5-1')).toBe('backwards-range')
    expect(cellOf('1-')).toBe('not-understood')
  })
})

describe('a reason for having no count', () => {
  test.each<[string, Cell]>([
    ['n/a', { kind: 'not-known' }],
    ['N/A', { kind: 'not-known' }],
    ['N / A', { kind: 'not-known' }],
    ['..', { kind: 'not-known' }],
    [':', { kind: 'not-known' }],
    ['[x]', { kind: 'not-known' }],
    ['unknown', { kind: 'not-known' }],
    ['', { kind: 'not-known' }],
    ['not held', { kind: 'not-held' }],
    ['No information held', { kind: 'not-held' }],
    ['Not recorded', { kind: 'not-held' }],
    ['We do not hold this information', { kind: 'not-held' }],
    ['over cost', { kind: 'over-cost' }],
    ['Exceeds cost limit', { kind: 'over-cost' }],
    ['no reply', { kind: 'no-reply' }],
    ['s12', refused('s12')],
    ['S.12(1)', refused('S.12(1)')],
    ['Section 40(2)', refused('Section 40(2)')],
    ['refused - section 40', refused('refused - section 40')],
    ['exempt', refused('exempt')],
    ['Redacted', refused('Redacted')],
    ['s.40 (2)', refused('s.40 (2)')],
  ])('%j is %j', (text, cell) => expect(cellOf(text)).toEqual(cell))

  test('that is to follow is not known yet, and says so', () => {
    expect(readValue({ text: 'TBC' })).toMatchObject({
      ok: true,
      value: { cell: { kind: 'not-known' }, doubt: { reason: 'to-follow' } },
    })
  })
})

describe('what only the sender can say', () => {
  test.each(['*', '**', 'c', '[c]', 'suppressed'])('how small a count hidden by %j is, is asked for', (mark) => {
    expect(cellOf(mark)).toBe('needs-threshold')
    expect(cellOf(mark, { suppressedBelow: 5 })).toEqual(below(5))
  })

  test.each(['-', '–', '—'])('what %j means is asked for, unless the cell holds a zero', (dash) => {
    expect(cellOf(dash)).toBe('needs-meaning')
    expect(cellOf(dash, { marks: { [dash]: count(0) } })).toEqual(count(0))
    expect(readValue({ text: dash, number: 0 })).toMatchObject({ value: { cell: count(0) } })
  })

  test('whether a number below zero corrects is asked for', () => {
    for (const text of ['-45', '(45)', '− 45']) {
      expect(cellOf(text)).toBe('negative')
      expect(cellOf(text, { corrections: 'allowed' })).toEqual({ kind: 'correction', value: -45 })
    }
  })

  test('whether an empty cell means none is not assumed', () => expect(cellOf('', { blanks: 'zero' })).toEqual(count(0)))
})

describe('what is no count is refused', () => {
  test.each([
    ['1.5', 'fraction'],
    ['45%', 'percentage'],
    ['45 per cent', 'percentage'],
    ['01-Apr', 'date-for-count'],
    ['Apr-01', 'date-for-count'],
    ['01/04/2018', 'date-for-count'],
    ['20180401', 'too-large'],
    ['07700900123', 'too-large'],
    ['#DIV/0!', 'formula-error'],
    ['approx 12', 'approximate'],
    ['see letter', 'not-understood'],
    ['5 (s40)', 'not-understood'],
    ['12 (8 female)', 'not-understood'],
    ['12 / 15', 'not-understood'],
  ])('%j as %s', (text, reason) => expect(cellOf(text)).toBe(reason))

  test('with the range that the spreadsheet turned into a day', () => {
    const reading = readValue({ text: '01-Apr', day: '2018-04-01' })
    expect(reading).toMatchObject({ ok: false, reason: 'date-for-count' })
    expect(!reading.ok && reading.message).toContain('Spreadsheets turn “1-4” into a day')
    expect(cellOf('01-Apr', { marks: { '01-Apr': range(1, 4) } })).toEqual(range(1, 4))
  })

  test('when the number behind it is not the one shown', () => {
    expect(readValue({ text: '50%', number: 0.5 })).toMatchObject({ reason: 'percentage' })
    expect(readValue({ text: '1', number: 1.4 })).toMatchObject({ reason: 'fraction' })
    expect(readValue({ text: '1', number: 1234 })).toMatchObject({ reason: 'shown-differs' })
    expect(readValue({ text: '1,234', number: 1234 })).toMatchObject({ value: { cell: count(1234) } })
    expect(readValue({ text: '<5', number: 3 })).toMatchObject({ value: { cell: below(5) } })
  })

  test('when it stands for several things at once, unless it is a reason that holds for each', () => {
    const mergedFrom = { row: 4, column: 1 }
    expect(readValue({ text: '12', mergedFrom })).toMatchObject({ reason: 'several-at-once' })
    expect(readValue({ text: '1,200', number: 1200, mergedFrom })).toMatchObject({ reason: 'several-at-once' })
    expect(readValue({ text: 's.12', mergedFrom })).toMatchObject({ value: { cell: refused('s.12') } })
  })
})

test.each([
  ['* denotes a figure of fewer than five', 5, '*'],
  ['Figures less than 5 have been suppressed to prevent identification', 5, undefined],
  ['Small numbers (<10) are withheld under s.40(2)', 10, undefined],
  ['Counts between 1 and 4 are shown as [c]', 5, '[c]'],
  ['Figures of 5 or fewer have been replaced with *', 6, '*'],
  ['* indicates a value less than or equal to five', 6, '*'],
  ['Victims under 13; counts below 5 are suppressed', 5, undefined],
])('the note %j states that counts below %i are hidden', (note, suppressedBelow, mark) => {
  expect(statedThreshold(note)).toEqual({ suppressedBelow, ...(mark === undefined ? {} : { mark }) })
})

test('a note about something else states no limit', () => {
  expect(statedThreshold('Data extracted in fewer than 5 days')).toBeUndefined()
  expect(statedThreshold('Source: crime recording system')).toBeUndefined()
  expect(statedThreshold('Offences where the victim is under 16 are recorded as class 88A')).toBeUndefined()
  expect(statedThreshold('Figures for children under 13 are represented in column B')).toBeUndefined()
  expect(statedThreshold('Under 18 years of age at the time the offence was identified')).toBeUndefined()
})

test('nothing that may stand in a cell makes the reading throw, and a count reads as itself', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-–<>*()[]., %s/toc'.split('')) }))
  fc.assert(
    fc.property(text, fc.option(fc.double(), { nil: undefined }), (words, number) => {
      const reading = readValue(number === undefined ? { text: words } : { text: words, number })
      expect(typeof reading.ok).toBe('boolean')
    }),
    { seed: 20200529, numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.nat({ max: 9_999_999 }), (value) => {
      for (const text of [String(value), value.toLocaleString('en-GB'), ` ${value} `]) expect(cellOf(text)).toEqual(count(value))
    }),
    { seed: 20200529 },
  )
})
