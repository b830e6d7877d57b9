import { expect, test } from 'vitest'
import { outcomeCounts } from './outcome-counts.ts'

test('commitments are counted by kind and outcome, what was kept first', () => {
  const counts = outcomeCounts([
    { kind: 'forecast', outcome: 'not-borne-out' },
    { kind: 'promise', outcome: 'missed' },
    { kind: 'promise', outcome: 'kept' },
    { kind: 'promise', outcome: 'missed' },
  ])
  expect(counts).toEqual([
    { kind: 'promise', outcome: 'kept', count: 1 },
    { kind: 'promise', outcome: 'missed', count: 2 },
    { kind: 'forecast', outcome: 'not-borne-out', count: 1 },
  ])
})

test('nothing judged is nothing counted', () => {
  expect(outcomeCounts([])).toEqual([])
})
