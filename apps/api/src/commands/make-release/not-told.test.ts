import { expect, test } from 'vitest'
import { dampForces, dampTracker } from '../../testing/damp-batch.ts'
import { aStoredCell } from '../../testing/stored-cells.ts'
import { askOfBatch } from './ask.ts'
import { outsideTotals, splitsNotTold } from './not-told.ts'
import { scopesOf } from './scopes.ts'

const tracker = dampTracker([])
const [batch] = tracker.batches
const ask = batch && askOfBatch(batch)

test('those asked who are in no total are named', () => {
  expect(dampForces.map(({ id }) => id)).toContain('insurers')
  expect(ask && outsideTotals(tracker, ask, scopesOf(tracker.forces))).toEqual(['insurers'])
  const wales = scopesOf(tracker.forces).filter(({ id }) => id === 'wales')
  expect(ask && outsideTotals(tracker, ask, wales)).toEqual(['kent', 'essex', 'dorset', 'railways', 'insurers'])
})

test('splits that were answered beside the one that is told are named with it', () => {
  const cells = ['', 'platform=chat', 'age=old', 'age=old;platform=chat'].map((category) => aStoredCell(9, { category }))
  expect(ask && splitsNotTold(ask, cells)).toEqual([
    { question: 'Damp homes', splits: ['age', 'age and platform'], told: 'platform' },
  ])
  expect(ask && splitsNotTold(ask, cells.slice(0, 2))).toEqual([])
})
