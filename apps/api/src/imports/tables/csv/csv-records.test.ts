import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BrokenRecord, csvRecords } from './csv-records.ts'

const trimmed = (records: readonly string[][]) => records.map((record) => record.map((value) => value.trim()))

function recordsOf(text: string, pieces: readonly number[] = []): string[][] {
  const records = csvRecords(',', 1_000)
  const cuts = [...new Set([0, ...pieces.map((cut) => cut % (text.length + 1)), text.length])].toSorted((a, b) => a - b)
  const taken = cuts.slice(1).flatMap((cut, index) => records.take(text.slice(cuts[index], cut)))
  return trimmed([...taken, ...records.end()])
}

/** The same by a parser of others. */
const byCsvParse = (text: string, others: { readonly relax_quotes?: boolean; readonly rtrim?: boolean } = {}) =>
  trimmed(parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], ...others }))

const someText = fc
  .array(fc.constantFrom('a', 'b', ' ', ',', ',', '"', '"', '""', '\n', '\r\n', '\r', '"x",'), { maxLength: 30 })
  .map((parts) => parts.join(''))

test('any text is cut as another parser cuts it, wherever its pieces end, or refused where that one finds a misplaced mark', () => {
  fc.assert(
    fc.property(someText, fc.array(fc.nat(60), { maxLength: 5 }), (text, pieces) => {
      const whole = attempt(() => recordsOf(text))
      expect(attempt(() => recordsOf(text, pieces))).toEqual(whole)
      if (whole === 'refused') expect(attempt(() => byCsvParse(text))).toBe('refused')
      else {
        const other = text.replaceAll(/\r(?!\n)/g, '\n')
        expect(whole).toEqual(attempt(() => byCsvParse(other, { relax_quotes: true, rtrim: true })))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('spaces between a closing quotation mark and what ends its value are passed over', () => {
  expect(recordsOf('"a" ,b\r\n"c, d"\t\r"e" ')).toEqual([['a', 'b'], ['c, d'], ['e']])
})

test.each([
  ['a,b\n"c\nd",e\n"f" g,h\ni,"j"\n', 'words-after-quote', 4],
  ['a,b\n"c\nd",e\n"f" g,h\ni,j\n', 'quote-not-closed', 4],
])('a value that goes on after its closing quotation mark is refused with the line of its row', (text, why, line) => {
  expect(() => recordsOf(text, [7, 20])).toThrow(new BrokenRecord(why as BrokenRecord['why'], line))
  expect(() => recordsOf(text)).toThrow(expect.objectContaining({ why, line }))
})

function attempt(work: () => string[][]): string[][] | 'refused' {
  try {
    return work()
  } catch {
    return 'refused'
  }
}
