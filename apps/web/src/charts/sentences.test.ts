import { expect, test } from 'vitest'
import { coverage, flights, waiting } from '../gallery/sample.data.ts'
import { sayCounts } from './ask-strip.tsx'
import { sayCoverage } from './coverage-bar.tsx'
import { sayStaircase } from './say-staircase.ts'

test('a staircase says what was promised first, how often it moved and how late it came', () => {
  expect(sayStaircase(flights.slice(0, 1), '2026-11-24')).toBe(
    'The full response to the White Paper: first for “in the spring”, said on 13 February 2020, then moved once; it came on 15 December 2020, 198 days late.',
  )
  expect(sayStaircase(flights.slice(2), '2026-11-24')).toBe(
    'The law on the statute book: first for “within 18 months”, said on 29 May 2020; it came on 26 October 2023, 696 days late.',
  )
})

test('a staircase still waiting says how late it is on the day the page shows', () => {
  expect(sayStaircase(waiting, '2026-06-30')).toContain('by 30 June 2026 it had not come, 334 days after its last day.')
  expect(sayStaircase(waiting, '2025-07-01')).toContain('its last day, 31 July 2025, has not come.')
})

test('coverage says how many of how many answered, and leaves out what nobody did', () => {
  expect(sayCoverage(coverage, 'forces')).toBe('37 of 43 forces answered, 3 answered in part, 1 refused, 2 gave no reply.')
  expect(sayCoverage([], 'forces')).toBe('No forces were asked.')
})

test('verdicts are counted in words', () => {
  expect(sayCounts(['met', 'met', 'partly', 'not-met'])).toBe('Of 4 asks, 2 are met, 1 partly met and 1 not met.')
  expect(sayCounts(['met'])).toBe('Of 1 ask, 1 is met.')
  expect(sayCounts([])).toBe('Of 0 asks, none has been assessed.')
})
