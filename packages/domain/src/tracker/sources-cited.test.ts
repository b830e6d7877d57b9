import { expect, test } from 'vitest'
import { aSource, aTracker } from '../testing/index.ts'
import { sourcesCited } from './sources-cited.ts'

const other = { ...aSource, id: 'white-paper' }
const tracker = aTracker({ sources: [aSource, other] })
const citing = (source: string) => ({ citations: [{ source, confidence: 'confirmed' }] })

test('sources are found at any depth, each once, in the order they are cited', () => {
  const rows = [{ bill: citing('white-paper') }, { steps: [citing(aSource.id), citing('white-paper')] }]
  expect(sourcesCited(tracker, { rows }).map(({ id }) => id)).toEqual(['white-paper', aSource.id])
})

test('values that cite nothing, or what the tracker does not hold, name no source', () => {
  expect(sourcesCited(tracker, undefined, 'a word', 3, [null], citing('unheard-of'))).toEqual([])
})
