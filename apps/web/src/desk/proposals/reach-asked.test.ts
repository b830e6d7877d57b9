import { expect, test } from 'vitest'
import { reachAsked } from './reach-asked.ts'

const reach = { from: '2024-03-01', to: '2024-03-08' }
const look = { reach, turns: [] }

test('what is asked of how far sources reach is what the server says of the draft as it is now', () => {
  expect(reachAsked('2024-03-08', undefined, false)).toBe('not-known')
  expect(reachAsked('2024-03-08', look, false)).toEqual({ ...reach, turns: [] })
})

test('what was said before the last change stands until the server has looked again, but for another day', () => {
  expect(reachAsked('2024-03-08', look, true)).toEqual({ ...reach, turns: [] })
  expect(reachAsked('2024-03-09', look, true)).toBe('not-known')
})

test('nothing is asked, or waited for, where the server says that sources reach so far already', () => {
  const none = { reach: undefined, turns: [] }
  expect(reachAsked('2024-03-08', none, false)).toBe('nothing')
  expect(reachAsked('2024-03-08', none, true)).toBe('not-known')
})
