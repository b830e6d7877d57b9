import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords } from './csv-records.ts'

function recordsOf(text: string, pieces: readonly number[] = []): string[][] {
  const records = csvRecords(',', 1_000)
  const cuts = [...new Set([0, ...pieces.map((cut) => cut % (text.length + 1)), text.length])].toSorted((a, b) => a - b)
  const taken = cuts.slice(1).flatMap((cut, index) => records.take(text.slice(cuts[index], cut)))
  return [...taken, ...records.end()]
}

/** The same by a parser of others. */
const byCsvParse = (text: string) =>
  parse(text, { relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] })

const someText = fc
  .array(fc.constantFrom('a', 'b', ' ', ',', ',', '"', '"', '""', '\n', '\r\n', '\r', '"x",'), { maxLength: 30 })
  .map((parts) => parts.join(''))

test('any text is cut as another parser cuts it, wherever its pieces end', () => {
  fc.assert(
    fc.property(someText, fc.array(fc.nat(60), { maxLength: 5 }), (text, pieces) => {
      const whole = attempt(() => recordsOf(text))
      expect(attempt(() => recordsOf(text, pieces))).toEqual(whole)
      const other = attempt(() => byCsvParse(text))
      if (whole !== 'refused' || other !== 'refused') expect(whole).toEqual(other)
    }),
    { numRuns: 2_000 },
  )
})

function attempt(work: () => string[][]): string[][] | 'refused' {
  try {
    return work()
  } catch {
    return 'refused'
  }
}
