import { expect, test } from 'vitest'
import { coverage, flights, gaps, stages, waiting } from '../gallery/sample.data.ts'
import { sayCounts } from './ask-strip.tsx'
import { sayCoverage } from './coverage-bar.tsx'
import { sayStaircase } from './say-staircase.ts'
import { sayJourney } from './two-rails.tsx'

test('a staircase says what was promised first, how often it moved and how late it came', () => {
  expect(sayStaircase(flights.slice(2), '2026-11-24')).toBe(
    'The law on the statute book: first for “within 18 months”, said on 29 May 2020, given another day once; it came on 26 October 2023, 696 days late.',
  )
})

test('a staircase still waiting says how late it is on the day the page shows', () => {
  expect(sayStaircase(waiting, '2026-06-30')).toContain('by 30 June 2026 it had not come, 334 days after its last day.')
  expect(sayStaircase(waiting, '2025-07-01')).toContain('its last day, 31 July 2025, has not come.')
})

test('the rails say how long the journey took and how often each House sat', () => {
  expect(sayJourney({ stages, gaps, royalAssent: '2023-10-26' })).toBe(
    'From introduction on 17 March 2022 to Royal Assent on 26 October 2023 took 588 days and 26 sittings in the Commons and 19 in the Lords.',
  )
  expect(sayJourney({ stages: [], gaps: [] })).toBe('The Bill has not been introduced.')
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
