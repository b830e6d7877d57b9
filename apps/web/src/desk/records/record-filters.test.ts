import { tracker } from '@dutywatch/online-safety'
import { expect, test } from 'vitest'
import { filtersOf, recordsSought } from './record-filters.ts'

const sought = (search: Readonly<Record<string, string>>) => recordsSought(tracker, 'commitments', search)

test('records can be told apart by each field that is a word of several or another record, with how many there are', () => {
  const [kind, by] = filtersOf(tracker, 'commitments')
  expect([kind?.name, by?.name]).toEqual(['kind', 'by'])
  const counted = kind?.options.reduce((sum, { count }) => sum + count, 0)
  expect(counted).toBe(tracker.commitments.length)
})

test('records are found by every word of their names first, then by what stands in them', () => {
  expect(sought({ find: 'warman response' })[0]?.id).toBe('warman-full-response-spring-2020')
  const inside = sought({ find: 'House of Commons' })
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.every(({ name }) => !name.includes('House of Commons'))).toBe(true)
  expect(sought({ find: 'no such words' })).toEqual([])
})

test('filters narrow each other down, and what is no filter narrows nothing', () => {
  const promises = sought({ kind: 'promise' })
  expect(promises).toHaveLength(tracker.commitments.filter(({ kind }) => kind === 'promise').length)
  expect(sought({ kind: 'promise', by: 'ofcom' }).length).toBeLessThan(promises.length)
  expect(sought({ knownFrom: '1900-01-01' })).toHaveLength(tracker.commitments.length)
})

test('what was known last comes first where that is asked for', () => {
  const days = sought({ sort: 'newest' }).map(({ id }) => tracker.commitments.find((each) => each.id === id)?.knownFrom ?? '')
  expect(days).toEqual(days.toSorted().reverse())
})
