import { describe, expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { doubts, doubtsRaised, lint } from './index.ts'
import type { TrackerInput } from './tracker.ts'

type Said = NonNullable<TrackerInput['dateStatements']>[number]

const milestones = [{ ...aRecord('regulator'), title: 'Regulator in place', order: 1 }]
const said = (id: string, kind: Said['kind'], words: string, saidOn: string): Said => ({
  ...aRecord(id, saidOn),
  milestone: 'regulator',
  kind,
  timing: { words },
  saidOn,
})
const happened = said('came', 'actual', '26 October 2023', '2023-10-26')
const before = said('before', 'forecast', 'in 2022', '2021-06-11')
const late = said('late', 'forecast', 'in March 2027', '2024-06-11')
const withDates = (...dateStatements: Said[]) => aTracker({ informedTo: '2024-12-31', milestones, dateStatements })

describe('a date given after it was on record that the thing had happened', () => {
  test('is told at the day on which it was said, and breaks no rule', () => {
    const tracker = withDates(before, happened, late)
    expect(lint(tracker)).toEqual([])
    const [doubt, ...others] = doubts(tracker)
    expect(others).toEqual([])
    expect(doubt?.path).toBe('dateStatements/late/saidOn')
    expect(doubt?.message.replaceAll('\u00a0', ' ')).toBe(
      'It was said on 11 June 2024, and tells of the future. By then it was on record that “Regulator in place” had happened (26 October 2023). Look whether the milestone, the kind and the day are right.',
    )
  })

  test.each<Said['kind']>(['scheduled', 'cancelled'])('is told of what is %s too', (kind) => {
    expect(doubts(withDates(happened, { ...late, kind })).map(({ path }) => path)).toEqual(['dateStatements/late/saidOn'])
  })

  test('is told of a promise, and not of a day set by law or asked for', () => {
    const commitment = (id: string, kind: 'promise' | 'ask-deadline') => ({
      ...aRecord(id, '2024-06-11'),
      kind,
      by: 'tenants-union',
      what: 'A regulator',
      milestone: 'regulator',
      timing: { words: 'in March 2027' },
      saidOn: '2024-06-11',
    })
    const commitments = [commitment('promised', 'promise'), commitment('asked', 'ask-deadline')]
    const tracker = aTracker({ informedTo: '2024-12-31', milestones, dateStatements: [happened], commitments })
    expect(doubts(tracker).map(({ path }) => path)).toEqual(['commitments/promised/saidOn'])
  })

  test('is no doubt where the happening was put on record only afterwards, or on the same day', () => {
    expect(doubts(withDates({ ...happened, saidOn: '2024-06-11' }, late))).toEqual([])
    expect(doubts(withDates(late, { ...happened, saidOn: '2024-07-01' }))).toEqual([])
  })
})

test('a change raises the doubts that there were not, those of records that it does not touch among them', () => {
  expect(doubtsRaised(withDates(happened, late), withDates(before, happened, late))).toEqual([])
  expect(doubtsRaised(withDates(before, late), withDates(before, late, happened)).map(({ path }) => path)).toEqual([
    'dateStatements/late/saidOn',
  ])
})
