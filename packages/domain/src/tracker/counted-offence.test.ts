import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { countedOffence } from './counted-offence.ts'

const anOffence = (id: string, order: number) => ({
  ...aRecord(id),
  name: id,
  act: 'An Act',
  provision: 's. 1',
  elements: ['Something is done.'],
  extent: ['england-and-wales' as const],
  order,
})

test('the offence that a campaign counts is the first in their order, wherever it stands in the document', () => {
  const tracker = aTracker({ offences: [anOffence('neighbour', 2), anOffence('counted', 1)] })
  expect(String(countedOffence(tracker)?.id)).toBe('counted')
  expect(countedOffence(aTracker())).toBeUndefined()
})
