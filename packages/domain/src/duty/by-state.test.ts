import { expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { dutiesByState, Duty, DutyDate, standingDuty } from './index.ts'

function aDuty(id: string, order: number, enacted = true): Duty {
  return Duty.parse({ ...aRecord(id), code: id, name: id, definition: 'Do it.', enacted, order })
}

function aDate(duty: string, event: string, on?: string): DutyDate {
  return DutyDate.parse({
    ...aRecord(`${duty}.${event}`),
    duty,
    event,
    ...(on && { on }),
    ...(event === 'awaiting' && { scope: 'waits' }),
  })
}

const duties = [aDuty('asked', 4, false), aDuty('waiting', 2), aDuty('second', 3), aDuty('first', 1)]
const dates = [
  aDate('waiting', 'awaiting'),
  aDate('first', 'assess-by', '2025-03-16'),
  aDate('first', 'in-force', '2024-12-16'),
  aDate('second', 'in-force', '2025-03-17'),
]

function statesOn(day: string) {
  return dutiesByState(duties, dates, day).map(({ state, duties: own }) => [state, ...own.map(({ duty }) => String(duty.id))])
}

test('duties are grouped by where they stand on the day, in their own order', () => {
  expect(statesOn('2025-06-01')).toEqual([
    ['in-force', 'first', 'second'],
    ['awaiting', 'waiting'],
    ['no-such-duty', 'asked'],
  ])
})

test('a duty changes its group on the day it comes into force', () => {
  expect(statesOn('2025-03-16')).toContainEqual(['not-in-force', 'second'])
  expect(statesOn('2025-03-17')).toContainEqual(['in-force', 'first', 'second'])
})

test('the days of a duty stand in order, and what it waits for last', () => {
  const [first] = duties.slice(-1)
  const own = first && standingDuty(first, [...dates, aDate('first', 'awaiting')], '2025-06-01')
  expect(own?.dates.map(({ event }) => event)).toEqual(['in-force', 'assess-by', 'awaiting'])
})

test('no duties are no groups', () => {
  expect(dutiesByState([], [], '2025-06-01')).toEqual([])
})
