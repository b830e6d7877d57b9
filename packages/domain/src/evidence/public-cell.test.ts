import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellInterval } from './cell-interval.ts'
import { includes } from './interval.ts'
import { publicCell, smallestPublicCount } from './public-cell.ts'

const seed = { seed: 20200529 }

test('a count from 1 to 4 is printed as fewer than 5, and zero and larger counts as they are', () => {
  expect([0, 1, 4, 5, 152].map((value) => publicCell({ kind: 'count', value }))).toEqual([
    { kind: 'count', value: 0 },
    { kind: 'suppressed', below: 5 },
    { kind: 'suppressed', below: 5 },
    { kind: 'count', value: 5 },
    { kind: 'count', value: 152 },
  ])
})

test('a correction from -1 to -4 is withheld, and a larger one is not', () => {
  expect([-1, -4, -5].map((value) => publicCell({ kind: 'correction', value }))).toEqual([
    { kind: 'withheld' },
    { kind: 'withheld' },
    { kind: 'correction', value: -5 },
  ])
})

test('a range that lies wholly among the small counts is withheld, one that reaches beyond them is not', () => {
  expect(publicCell({ kind: 'range', low: 1, high: 3 })).toEqual({ kind: 'suppressed', below: 5 })
  expect(publicCell({ kind: 'range', low: 0, high: 3 })).toEqual({ kind: 'range', low: 0, high: 3 })
  expect(publicCell({ kind: 'range', low: 3, high: 9 })).toEqual({ kind: 'range', low: 3, high: 9 })
})

test('a publisher who withheld less than we do is withheld further, and an answer without a number stays', () => {
  expect(publicCell({ kind: 'suppressed', below: 3 })).toEqual({ kind: 'suppressed', below: 5 })
  expect(publicCell({ kind: 'suppressed', below: 10 })).toEqual({ kind: 'suppressed', below: 10 })
  expect(publicCell({ kind: 'refused', exemption: 's.12' })).toEqual({ kind: 'refused', exemption: 's.12' })
})

test('what is printed never excludes the count behind it, and never tells one small count from another', () => {
  fc.assert(
    fc.property(fc.nat(50), (value) => {
      const cell = publicCell({ kind: 'count', value })
      const interval = cellInterval(cell)
      expect(interval && includes(interval, value)).toBe(true)
      if (value > 0 && value < smallestPublicCount) expect(cell).toEqual(publicCell({ kind: 'count', value: 1 }))
    }),
    seed,
  )
})
