import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyReply } from '../testing/any-reply.ts'
import { groomingAsked, knownForces } from '../testing/index.ts'
import { previewOf } from './preview-of.ts'
import { readCells, readTables } from './read-cells.ts'
import { suggestMapping } from './suggest-mapping.ts'

const seed = { seed: 20200529 }
const context = { today: '2026-11-25', forces: knownForces, asked: groomingAsked }

test('what is written out in any layout is read back as it was, to the cell', () => {
  fc.assert(
    fc.property(anyReply, ({ table, mapping, cells }) => {
      const read = readTables([table], mapping, context)
      expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(
        read.cells.map(({ force, question, period, category, cell }) => ({ cell, force, question, period, category })),
      ).toEqual(cells)
      for (const { at, raw } of read.cells) {
        const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
        expect(table.rows[Number(row) - 1]?.cells[letters.charCodeAt(0) - 65]?.text).toBe(raw)
      }
    }),
    { ...seed, numRuns: 300 },
  )
})

test('the size of the batches that rows come in makes no difference', () => {
  fc.assert(
    fc.property(anyReply, fc.integer({ min: 1, max: 7 }), ({ table, mapping }, size) => {
      const reader = readCells(mapping, context)
      const cells = []
      for (let from = 0; from < table.rows.length; from += size)
        cells.push(...reader.read(table.name, table.rows.slice(from, from + size)).cells)
      cells.push(...reader.end().cells)
      const whole = readTables([table], mapping, context)
      expect(cells).toEqual(whole.cells)
      expect(previewOf(mapping, [table], context).rows.flatMap((row) => row.cells)).toEqual(whole.cells)
    }),
    { ...seed, numRuns: 50 },
  )
})

test('no sheet makes the suggesting or the reading throw', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '',
      '',
      '12',
      '<5',
      'Total',
      '2017/18',
      'Q1',
      'Kent',
      'Facebook',
      'Year',
      'Force',
      '*',
      'n/a',
      '1,234',
      '45%',
      '-3',
      'Jan-19',
    ),
  )
  const cell = fc.record({
    text: words,
    number: fc.option(fc.double(), { nil: undefined }),
    day: fc.option(fc.constant('2018-04-01'), { nil: undefined }),
  })
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(rows, anyReply, (lines, { mapping: other }) => {
      const table = { name: 'Reply', rows: lines.map((cells, index) => ({ number: index + 1, cells })) }
      const { mapping } = suggestMapping([table], groomingAsked, knownForces)
      for (const each of [mapping, other]) {
        const read = each && readTables([table], each, context)
        for (const { message, sheet } of read?.problems ?? [])
          expect([message.length > 20, typeof sheet]).toEqual([true, 'string'])
      }
    }),
    { ...seed, numRuns: 400 },
  )
})
