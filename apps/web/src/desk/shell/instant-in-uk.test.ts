import { expect, test } from 'vitest'
import { instantInUk } from './instant-in-uk.ts'
import { sayInstant } from './say-instant.ts'

test.each([
  ['2026-11-26', '09:00', '2026-11-26T09:00:00.000Z', '26 November 2026, 09:00 GMT'],
  ['2026-06-01', '00:01', '2026-05-31T23:01:00.000Z', '1 June 2026, 00:01 BST'],
  ['2026-06-01', '9.30', '2026-06-01T08:30:00.000Z', '1 June 2026, 09:30 BST'],
  ['2026-06-01', '12am', '2026-05-31T23:00:00.000Z', '1 June 2026, 00:00 BST'],
  ['2026-06-01', '12:15 pm', '2026-06-01T11:15:00.000Z', '1 June 2026, 12:15 BST'],
  // It comes twice on that day: what is held is not let out by the first.
  ['2026-10-25', '01:30', '2026-10-25T01:30:00.000Z', '25 October 2026, 01:30 GMT'],
])('%s at %s in the United Kingdom is an instant, and is said so again', (day, time, instant, said) => {
  expect(instantInUk({ day, time })).toEqual({ ok: true, value: instant })
  expect(sayInstant(instant)).toBe(said)
})

test.each([
  ['', '09:00', 'no-day'],
  ['next Friday', '09:00', 'no-day'],
  ['2026-02-30', '09:00', 'no-day'],
  ['2026-11-26', '', 'no-time'],
  ['2026-11-26', '9', 'no-time'],
  ['2026-11-26', '25:00', 'no-time'],
  ['2026-11-26', '13pm', 'no-time'],
  ['2026-03-29', '01:30', 'no-such-time'],
])('%s at “%s” is refused with %s', (day, time, reason) => {
  expect(instantInUk({ day, time })).toMatchObject({ ok: false, reason })
})
