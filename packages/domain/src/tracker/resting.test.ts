import { expect, test } from 'vitest'
import { Verdict } from '../campaign/index.ts'
import { ProvisionThread } from '../provision/index.ts'
import { aRecord } from '../testing/index.ts'
import { verdictsRestingOn } from './resting.ts'

const thread = ProvisionThread.parse({
  ...aRecord('inspection', '2021-02-01'),
  bill: 'damp-bill',
  labels: [
    { text: 'as-introduced', label: 'cl. 4' },
    { text: 'as-amended', label: 'cl. 5' },
  ],
})

function rests(on: object): boolean {
  const verdict = Verdict.parse({
    ...aRecord('inspected', '2021-02-01'),
    ask: 'a1.1',
    criterion: 'yearly',
    text: 'as-amended',
    verdict: 'met',
    reason: 'It does.',
    on: '2021-02-01',
    ...on,
  })
  return verdictsRestingOn({ verdicts: [verdict] }, thread).length === 1
}

test('a verdict rests on the thread it names and on the words it is pinned to', () => {
  expect(rests({ threads: ['inspection'] })).toBe(true)
  expect(rests({ pins: [{ thread: 'inspection', wordsHash: 'sha256:1' }] })).toBe(true)
  expect(rests({ threads: ['surveys'], pins: [{ thread: 'surveys', wordsHash: 'sha256:1' }] })).toBe(false)
})

test('a verdict rests on the provision it names by the number of its own text, alone, in a run or by a part', () => {
  expect(rests({ provisions: 'cl. 5' })).toBe(true)
  expect(rests({ provisions: 'cl. 5(2)(a)' })).toBe(true)
  expect(rests({ provisions: 'cll. 2-7' })).toBe(true)
  expect(rests({ provisions: 'cl. 4' })).toBe(false)
  expect(rests({ provisions: 'cl. 4', text: 'as-introduced' })).toBe(true)
  expect(rests({ provisions: 'cl. 5', text: 'of-another-bill' })).toBe(false)
})
