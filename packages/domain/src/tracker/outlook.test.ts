import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { asOf } from './as-of.ts'
import { awaited, outlookOf } from './outlook.ts'
import type { Tracker, TrackerInput } from './tracker.ts'

type Said = { readonly words: string; readonly on?: string; readonly kind?: 'scheduled' | 'actual' | 'cancelled' }

function saying(...said: readonly Said[]): Tracker {
  const dateStatements = said.map(({ words, on = '2020-02-13', kind = 'scheduled' }, index) => ({
    ...aRecord(`said-${index}`, on),
    milestone: 'register',
    kind,
    timing: { words },
    saidOn: on,
  })) satisfies TrackerInput['dateStatements']
  return aTracker({ milestones: [{ ...aRecord('register'), title: 'Register published', order: 1 }], dateStatements })
}

function stateOn(tracker: Tracker, day: string): [string, number | undefined] {
  const known = asOf(tracker, day)
  const [milestone] = known.milestones
  if (!milestone) throw new Error('The milestone is not known.')
  const { state, daysLate } = outlookOf(known, milestone, day)
  return [state, daysLate]
}

test('a day that is to come is expected, on the day itself too', () => {
  const tracker = saying({ words: '1 June 2021' })
  expect(stateOn(tracker, '2021-06-01')).toEqual(['expected', 0])
  expect(stateOn(tracker, '2021-06-02')).toEqual(['overdue', 1])
})

test('a later day puts it off, and lateness is still counted from the first', () => {
  const tracker = saying({ words: '1 June 2021' }, { words: '1 June 2022', on: '2021-05-01' })
  expect(stateOn(tracker, '2021-07-01')).toEqual(['put-off', 30])
  expect(stateOn(tracker, '2022-06-02')).toEqual(['overdue', 366])
})

test('what was reached or given up is not waited for', () => {
  const reached = saying({ words: '1 June 2021' }, { words: '3 June 2021', on: '2021-06-03', kind: 'actual' })
  expect(stateOn(reached, '2021-07-01')).toEqual(['reached', 2])
  expect(awaited(reached, '2021-07-01')).toEqual([])
  const givenUp = saying({ words: '1 June 2021' }, { words: '1 June 2021', on: '2021-05-01', kind: 'cancelled' })
  expect(stateOn(givenUp, '2021-07-01')[0]).toBe('given-up')
  expect(awaited(givenUp, '2021-07-01')).toEqual([])
})

test('what came due after the sources end is not known, and neither is what may have begun since', () => {
  expect(stateOn(saying({ words: '31 January 2025' }), '2025-02-01')).toEqual(['not-known', 0])
  expect(stateOn(saying({ words: 'spring 2025' }), '2025-03-02')).toEqual(['not-known', 0])
  expect(stateOn(saying({ words: 'spring 2025' }), '2025-02-01')).toEqual(['expected', 0])
})

test('a last day that only a campaign asked for is no day given, before it and after it', () => {
  const asked = {
    ...aRecord('asked', '2020-05-29'),
    kind: 'ask-deadline',
    by: 'tenants-union',
    what: 'Publish the register',
    milestone: 'register',
    timing: { words: 'within 18 months' },
    saidOn: '2020-05-29',
  } as const
  const tracker = { ...saying(), commitments: aTracker({ commitments: [asked], milestones: saying().milestones }).commitments }
  expect(stateOn(tracker, '2020-05-29')).toEqual(['asked-for', undefined])
  expect(stateOn(tracker, '2022-01-01')).toEqual(['asked-for', undefined])
  const [milestone] = tracker.milestones
  expect(milestone && outlookOf(tracker, milestone, '2022-01-01').askedFor).toBe('2021-11-29')
  const promised = { ...tracker, dateStatements: saying({ words: 'by the end of 2021', on: '2020-06-01' }).dateStatements }
  expect(stateOn(promised, '2020-06-01')).toEqual(['expected', 0])
})

test('without a last day it is undated, however much was said', () => {
  expect(stateOn(saying({ words: 'not before 2023' }), '2024-01-01')[0]).toBe('undated')
  expect(stateOn(saying(), '2024-01-01')[0]).toBe('undated')
})
