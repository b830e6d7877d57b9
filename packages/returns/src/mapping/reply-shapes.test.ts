import { expect, test } from 'vitest'
import { asShapeCell } from '../testing/reply-shape.ts'
import { groomingAsked, knownForces, replyShapes } from '../testing/index.ts'
import { readTables } from './read-cells.ts'

test.each(replyShapes)('the reply $name is read to the cell, though: $because', ({ sheets, mapping, force, cells, warnings }) => {
  const read = readTables(sheets, mapping, { today: '2026-11-25', forces: knownForces, force, asked: groomingAsked })
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(read.cells.map(asShapeCell)).toEqual(cells)
  expect([...new Set(read.problems.map(({ reason }) => reason))]).toEqual(warnings)
})
