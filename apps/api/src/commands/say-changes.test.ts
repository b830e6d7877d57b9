import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { TrackerInput } from '@dutywatch/domain/tracker'
import { expect, test } from 'vitest'
import { sayChanges } from './say-changes.ts'

type Said = NonNullable<TrackerInput['dateStatements']>[number]

const milestones = [{ ...aRecord('second-reading'), title: 'Second reading', order: 1 }]
const listed = (id: string, words: string, saidOn: string, kind: Said['kind'] = 'scheduled'): Said => ({
  ...aRecord(id, saidOn),
  milestone: 'second-reading',
  kind,
  timing: { words },
  saidOn,
})
const history = [
  listed('a', '28 April 2021', '2021-04-01'),
  listed('b', '5 May 2021', '2021-04-20'),
  listed('c', '12 May 2021', '2021-04-29'),
]
const withDates = (...dateStatements: Said[]) => aTracker({ milestones, dateStatements })
const sentences = (before: ReturnType<typeof aTracker>, after: ReturnType<typeof aTracker>) =>
  sayChanges(before, after).map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))

test('a date that is moved says from when to when, and for which time', () => {
  const after = withDates(...history, listed('d', '19 May 2021', '2021-05-10'))
  expect(sentences(withDates(...history), after)).toEqual(['Second reading moved from 12 May 2021 to 19 May 2021: third move'])
})

test('a first date, vague words, a day that came and a date given up each have their sentence', () => {
  expect(sentences(withDates(), withDates(listed('a', 'in the spring', '2021-01-10')))).toEqual([
    'Second reading has its first date: “in the spring”',
  ])
  const came = listed('d', '12 May 2021', '2021-05-12', 'actual')
  expect(sentences(withDates(...history), withDates(...history, came))).toEqual(['Second reading happened on 12 May 2021'])
  const ended = listed('d', '12 May 2021', '2021-05-01', 'cancelled')
  expect(sentences(withDates(...history), withDates(...history, ended))).toEqual(['Second reading is given up'])
})

test('what is taken out moves no date: it is withdrawn, and what stood before it stands again', () => {
  const withoutLast = withDates(...history.slice(0, 2))
  expect(sentences(withDates(...history), withoutLast)).toEqual([
    'Second reading: 12 May 2021 is withdrawn, and 5 May 2021 stands again',
  ])
  expect(sentences(withDates(listed('a', 'in the spring', '2021-01-10')), withDates())).toEqual([
    'Second reading: “in the spring” is withdrawn, and no date is given any more',
  ])
  const came = listed('d', '12 May 2021', '2021-05-12', 'actual')
  expect(sentences(withDates(...history, came), withDates(...history))).toEqual([
    'Second reading: that it happened (12 May 2021) is withdrawn, and 12 May 2021 stands again',
  ])
  const ended = listed('d', '12 May 2021', '2021-05-01', 'cancelled')
  expect(sentences(withDates(...history, ended), withDates(...history))).toEqual([
    'Second reading: that it is given up is withdrawn, and 12 May 2021 stands again',
  ])
  expect(sentences(withDates(...history), withDates(...history.slice(1)))).toEqual([
    'Second reading: scheduled, 28 April 2021: taken out',
  ])
})

test('a date given after it had come is no move', () => {
  const came = listed('d', '12 May 2021', '2021-05-12', 'actual')
  const late = (kind: Said['kind']) => withDates(...history, came, listed('e', 'in March 2022', '2021-06-10', kind))
  expect(sentences(withDates(...history, came), late('forecast'))).toEqual([
    'Second reading: “in March 2022”, said on 10 June 2021, after it had happened on 12 May 2021',
  ])
  expect(sentences(withDates(...history, came), late('cancelled'))).toEqual([
    'Second reading: given up, said on 10 June 2021, after it had happened on 12 May 2021',
  ])
})

test('a date put in the place of one that is taken out is no move from that', () => {
  const [a, b] = history
  const other = listed('d', '19 May 2021', '2021-05-10')
  expect(sentences(withDates(...history), withDates(...[a, b].flatMap((each) => each ?? []), other))).toEqual([
    'Second reading moved from 5 May 2021 to 19 May 2021: second move',
    'Second reading: 12 May 2021 is withdrawn, and 19 May 2021 stands in its place',
  ])
})

test('a date stated that is corrected is no move either', () => {
  const corrected = history.map((each) => (each.id === 'c' ? { ...each, timing: { words: '13 May 2021' } } : each))
  expect(sentences(withDates(...history), withDates(...corrected))).toEqual([
    'Second reading: the date stated is corrected from 12 May 2021 to 13 May 2021',
  ])
})

test('what bears on no date is told field by field, as new or as taken out', () => {
  const term = (meaning: string) => ({ ...aRecord('duty'), term: 'Duty', meaning })
  const [none, short, long] = [aTracker(), aTracker({ terms: [term('Owed.')] }), aTracker({ terms: [term('x'.repeat(100))] })]
  expect(sentences(none, short)).toEqual(['Duty: new'])
  expect(sentences(short, none)).toEqual(['Duty: taken out'])
  expect(sentences(short, aTracker({ terms: [term('Due.')] }))).toEqual(['Duty: meaning from “Owed.” to “Due.”'])
  expect(sentences(short, long)).toEqual(['Duty: meaning changed'])
})

test('a verdict says what was judged before and what now', () => {
  const texts = [
    {
      ...aRecord('print'),
      title: 'The Bill',
      label: 'as introduced',
      kind: 'print',
      order: 1,
      publishedOn: '2021-05-12',
    } as const,
  ]
  const given = (verdict: 'partly' | 'met') =>
    aTracker({
      texts,
      verdicts: [
        { ...aRecord('v'), ask: 'a1.1', criterion: 'yearly', text: 'print', verdict, reason: 'It says so.', on: '2021-05-13' },
      ],
    })
  expect(sentences(aTracker({ texts }), given('partly'))).toEqual(['Ask A1.1, criterion yearly, in as introduced: judged partly'])
  expect(sentences(given('partly'), given('met'))).toEqual(['Ask A1.1, criterion yearly, in as introduced: from partly to met'])
})
