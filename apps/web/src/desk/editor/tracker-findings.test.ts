import { tracker } from '@dutywatch/online-safety'
import { expect, test } from 'vitest'
import { reaching, trackerDoubts, trackerFindings } from './tracker-findings.ts'

const moved = {
  id: 'register-moved',
  milestone: 'register-of-categories',
  kind: 'scheduled',
  timing: { words: '30 November 2026' },
  saidOn: '2026-06-29',
  knownFrom: '2026-06-29',
  citations: [{ source: 'online-safety-act-2023-section-95', confidence: 'confirmed' }],
}
const against = (change: object) => trackerFindings('dateStatements', { ...moved, ...change }, tracker)

test('a rule of the whole tracker is told at the field it refuses', () => {
  expect(against({})).toEqual([])
  expect(against({ knownFrom: '2026-06-28' })).toMatchObject([{ path: ['knownFrom'] }])
  expect(against({ timing: { words: 'when it suits' } })).toMatchObject([{ path: ['timing'] }])
})

test('a date given after it was on record that the thing had happened can be proposed, and is told', () => {
  const late = { ...moved, id: 'regulator-again', milestone: 'regulator-in-place', kind: 'forecast' }
  expect(trackerFindings('dateStatements', late, tracker)).toEqual([])
  expect(trackerDoubts('dateStatements', late, tracker)).toEqual([expect.stringContaining('had happened')])
  expect(trackerDoubts('dateStatements', moved, tracker)).toEqual([])
})

test('what is wrong with a record that is proposed already is told all the same', () => {
  const proposed = { ...moved, timing: { words: 'when it suits' } }
  const around = { ...tracker, dateStatements: [...tracker.dateStatements, proposed as (typeof tracker.dateStatements)[number]] }
  expect(trackerFindings('dateStatements', proposed, around)).toMatchObject([{ path: ['timing'] }])
})

test('sources reach to the day a record was known, unless it has not come yet', () => {
  const known = (knownFrom?: string) => reaching('2020-06-30', { collection: 'terms', id: 'damp', record: { knownFrom } })
  expect([known('2020-07-03'), known('2020-06-01'), known('2999-01-01'), known()]).toEqual([
    '2020-07-03',
    '2020-06-30',
    '2020-06-30',
    '2020-06-30',
  ])
})
