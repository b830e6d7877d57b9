import type { SilentSlip } from '@dutywatch/domain/date'
import { describe, expect, test } from 'vitest'
import { ledgerState, sayLateness, sayMoves, saySilences, saySlip } from './ledger.ts'

test.each([
  [{ daysLate: 696 }, 'reached', 'late'],
  [{ daysLate: 0 }, 'reached', 'in time'],
  [{}, 'reached', 'happened'],
  [{ daysLate: 1 }, 'overdue', 'overdue'],
  [{ daysLate: 334 }, 'not-known', 'not known'],
  [{ daysLate: 34 }, 'put-off', 'put off'],
  [{ daysLate: 0 }, 'expected', 'expected'],
  [{}, 'asked-for', 'asked for only'],
  [{}, 'undated', 'no last day'],
] as const)('a date with %j that stands as %s is %s', (ledger, state, word) => {
  expect(ledgerState(ledger, state).word).toBe(word)
})

test.each([
  [{ state: 'happened', daysLate: 696 }, '696 days late'],
  [{ state: 'happened', daysLate: 0 }, 'in time'],
  [{ state: 'happened' }, undefined],
  [{ state: 'overdue', daysLate: 1 }, '1 day late by 30 June 2026'],
  [{ state: 'expected', daysLate: 0 }, 'not late by 30 June 2026'],
  [{ state: 'undated' }, undefined],
] as const)('the lateness of %j is %j', (ledger, lateness) => {
  expect(sayLateness({ on: '2026-06-30', ...ledger })).toBe(lateness)
})

describe('how far a date moved', () => {
  test.each([
    [{ daysSlipped: 91, broughtForward: false }, '91 days'],
    [{ daysSlipped: 0, broughtForward: false }, 'not moved'],
    [{ daysSlipped: -3, broughtForward: true }, 'earlier by 3 days'],
    [{ daysSlipped: 30, slippedAtLeast: true, broughtForward: false }, '30 days or more'],
    [{ broughtForward: false }, 'no day to measure from'],
  ] as const)('%j is %j', (ledger, words) => {
    expect(saySlip(ledger)).toBe(words)
  })
})

describe('how often a date moved', () => {
  const said = (id: string) =>
    ({
      id,
      kind: 'promised',
      saidOn: '2020-02-13',
      window: { words: 'then', precision: 'day', rule: 'a day' },
    }) as const
  const move = { from: said('a'), to: said('b'), direction: 'later', days: 1 } as const

  test.each([
    [0, [], undefined],
    [0, [{ ...move, direction: 'same', days: 0 }], 'given again without being moved'],
    [1, [move], 'moved once'],
    [2, [move, move], 'moved twice'],
    [3, [move, move, move], 'moved 3 times'],
  ] as const)('%i moves of %j are %j', (timesMoved, moves, words) => {
    expect(sayMoves({ timesMoved, moves })).toBe(words)
  })
})

test('a silence is what our sources do not hold: from when, for how long, and whether it lasts', () => {
  const assertion = {
    id: 'a',
    kind: 'promised',
    saidOn: '2024-10-17',
    window: { words: 'July 2025', precision: 'month', rule: 'a month' },
  } as const
  const silent: SilentSlip[] = [
    { assertion, lapsed: '2025-07-31', days: 92, brokenOn: '2025-10-31' },
    { assertion, lapsed: '2025-07-31', days: 92, brokenOn: '2025-10-31', brokenPrecision: 'month' },
    { assertion, lapsed: '2026-03-31', days: 10 },
  ]
  expect(saySilences({ silentSlips: silent })).toEqual([
    '31 July 2025 passed. Our sources hold no word on its date by those responsible until 31 October 2025, 92 days later.',
    '31 July 2025 passed. Our sources hold no word on its date by those responsible until October 2025, at most 92 days later.',
    '31 March 2026 passed. Our sources hold no word on its date by those responsible in the 10 days since.',
  ])
})
