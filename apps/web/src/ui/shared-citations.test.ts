import { expect, test } from 'vitest'
import { sharedCitations } from './shared-citations.tsx'

const table = { source: 'table', confidence: 'confirmed', locator: 'row 3' } as const

test('rows that rest on the same are cited once, rows that differ in source or place each for itself', () => {
  expect(sharedCitations([[table], [{ ...table }], [table]])).toEqual([table])
  expect(sharedCitations([[table], [{ ...table, locator: 'row 4' }]])).toBeUndefined()
  expect(sharedCitations([[table], [table, { ...table, source: 'letter' }]])).toBeUndefined()
})

test('a single row keeps its own', () => {
  expect(sharedCitations([[table]])).toBeUndefined()
  expect(sharedCitations([])).toBeUndefined()
})
