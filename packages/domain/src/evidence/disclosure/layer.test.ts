import { expect, test } from 'vitest'
import { layersOf } from './layer.ts'
import type { Unknown } from './unknowns.ts'

function anUnknown(force: number, wasWithheld: boolean): Unknown {
  const key = `force-${force}`
  const state = { wasWithheld, isCurrent: true, isSmall: false, withheld: false }
  return { key, value: 7, at: [key, 'all'], equations: new Set(), signature: 0, ...state }
}

test('a table of any length is laid out, one that was published before too', () => {
  const all = Array.from({ length: 150_000 }, (_, index) => anUnknown(index, index > 0))
  const [first] = all
  expect(first && layersOf(all)(first).own).toHaveLength(2)
}, 20_000)
