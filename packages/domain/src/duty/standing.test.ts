import { describe, expect, test } from 'vitest'
import { Duty, DutyDate } from './duty.ts'
import { dutyStanding } from './standing.ts'

const citations = [{ source: 'online-safety-act-2023', confidence: 'confirmed' }] as const

function aDuty(id: string, enacted = true): Duty {
  return Duty.parse({ citations, id, knownFrom: '2023-10-26', code: id, name: id, definition: 'A duty', enacted, order: 1 })
}

function aDate(duty: string, event: DutyDate['event'], details: { knownFrom?: string; on?: string; scope?: string }): DutyDate {
  const id = [duty, event, details.on ?? details.knownFrom ?? 'first'].join('.')
  return DutyDate.parse({ citations, id, knownFrom: '2023-10-26', duty, event, ...details })
}

const dates = [
  aDate('duty-of-care', 'in-force', { on: '2025-07-25', scope: 'children' }),
  aDate('duty-of-care', 'in-force', { on: '2025-03-17', scope: 'illegal content' }),
  aDate('risk-assessment', 'in-force', { on: '2024-12-16' }),
  aDate('risk-assessment', 'assess-by', { on: '2025-03-16' }),
  aDate('transparency', 'awaiting', { scope: 'waits for the register of categories' }),
  aDate('reporting', 'awaiting', { scope: 'waits for regulations' }),
  aDate('reporting', 'in-force', { knownFrom: '2026-03-09', on: '2026-04-07' }),
  aDate('search-reporting', 'awaiting', { scope: 'search services wait for regulations' }),
  aDate('search-reporting', 'in-force', { knownFrom: '2026-03-09', on: '2026-04-07', scope: 'user-to-user services' }),
]

describe('where a duty stands', () => {
  test.each([
    ['duty-of-care', '2025-03-16', 'not-in-force', 'Not yet in force: it is due from 17 March 2025 (illegal content).'],
    [
      'duty-of-care',
      '2025-03-17',
      'in-force-in-part',
      'In force in part since 17 March 2025 (illegal content); the rest: from 25 July 2025 (children).',
    ],
    ['duty-of-care', '2025-07-25', 'in-force', 'In force since 17 March 2025 (illegal content).'],
    ['risk-assessment', '2026-01-01', 'in-force', 'In force since 16 December 2024.'],
    ['transparency', '2026-01-01', 'awaiting', 'Not in force: waits for the register of categories.'],
    ['reporting', '2026-05-01', 'in-force', 'In force since 7 April 2026.'],
    [
      'search-reporting',
      '2026-05-01',
      'in-force-in-part',
      'In force in part since 7 April 2026 (user-to-user services); the rest: search services wait for regulations.',
    ],
    ['nothing-recorded', '2026-05-01', 'not-in-force', 'Not in force, and no day is known.'],
  ])('%s on %s is %s', (...[id, on, state, sentence]) => {
    expect(dutyStanding(aDuty(id), dates, on)).toMatchObject({ state, sentence })
  })

  test('a duty that was only asked for is no duty', () => {
    expect(dutyStanding(aDuty('disclose-breaches', false), dates, '2026-05-01')).toEqual({
      state: 'no-such-duty',
      sentence: 'The law contains no such duty.',
    })
  })
})
