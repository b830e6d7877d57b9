import { expect, test } from 'vitest'
import { deletedOn, keptFor, keptSince } from './kept.ts'

test('an enquiry goes so many days after the last thing that happened to it, what somebody called spam after thirty at most', () => {
  const lastAt = '2024-06-20T12:00:00.000Z'
  expect(deletedOn({ state: 'closed', lastAt }, keptFor(365))).toBe('2025-06-20')
  expect(deletedOn({ state: 'spam', lastAt }, keptFor(365))).toBe('2024-07-20')
  expect(deletedOn({ state: 'suspected-spam', lastAt }, keptFor(365))).toBe('2025-06-20')
  expect(deletedOn({ state: 'spam', lastAt }, keptFor(7))).toBe('2024-06-27')
  expect(keptSince(lastAt, 30)).toBe('2024-05-21T12:00:00.000Z')
})
