import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../../testing/index.ts'
import { asOf } from '../as-of.ts'
import { lint } from '../lint.ts'
import type { RecordInput, TrackerInput } from '../tracker.ts'

type Events = NonNullable<RecordInput<'requests'>['events']>

const kent: RecordInput<'forces'> = { ...aRecord('kent'), name: 'Kent', kind: 'territorial', nation: 'england', regime: 'FOIA' }
const scotland: RecordInput<'forces'> = {
  ...kent,
  ...aRecord('police-scotland'),
  name: 'Police Scotland',
  nation: 'scotland',
  regime: 'FOISA',
}
const question: RecordInput<'batches'>['questions'][number] = {
  id: 'let',
  words: 'How many?',
  unit: 'recorded-offences',
  breakdowns: ['size'],
}
const batch: RecordInput<'batches'> = {
  ...aRecord('damp-lets'),
  title: 'Damp homes let',
  launchedOn: '2020-02-13',
  asks: 'damp homes',
  questions: [question],
  breakdowns: [{ id: 'size', label: 'size', values: [{ id: 'small', label: 'small' }] }],
  periods: [{ from: '2019-01-01', to: '2019-12-31' }],
  authorities: ['kent', 'police-scotland'],
}
const request: RecordInput<'requests'> = { ...aRecord('kent-1'), batch: 'damp-lets', force: 'kent', asked: 'How many?' }
const received: Events[number] = { kind: 'received', on: '2020-03-02' }

function findings(over: Partial<TrackerInput>) {
  const tracker = aTracker({ forces: [kent, scotland], batches: [batch], requests: [request], ...over })
  return lint(tracker).map(({ path, rule }) => `${path}: ${rule}`)
}

const withEvents = (...events: Events) => findings({ requests: [{ ...request, events }] })

test('a batch and a request with a whole life are sound', () => {
  expect(
    withEvents(
      { kind: 'sent', on: '2020-02-28' },
      received,
      { kind: 'clarification-asked', on: '2020-03-05' },
      { kind: 'clarified', on: '2020-03-06' },
      { kind: 'extended', on: '2020-03-20', until: '2020-04-20', exemptions: ['s.31'] },
      { kind: 'refused', on: '2020-04', exemptions: ['s.12(1)', 'S31(1)(a) and 40(2)'] },
      { kind: 'review-asked', on: '2020-05-01' },
      { kind: 'review-answered', finding: 'upheld', on: '2020-06-01' },
      { kind: 'complaint-made' },
      { kind: 'decision-notice', on: '2021' },
    ),
  ).toEqual([])
})

test.each<[string, Events, string]>([
  ['out of order', [received, { kind: 'answered', on: '2020-03-01' }], 'requests/kent-1/events/1: impossible-event'],
  [
    'clarified but never asked',
    [received, { kind: 'clarified', on: '2020-03-05' }],
    'requests/kent-1/events/1: impossible-event',
  ],
  ['answered before received', [{ kind: 'answered', on: '2020-03-01' }, received], 'requests/kent-1/events/1: impossible-event'],
  ['paid without a notice', [received, { kind: 'fee-paid' }], 'requests/kent-1/events/1: impossible-event'],
  ['reviewed unasked', [received, { kind: 'review-answered', finding: 'late' }], 'requests/kent-1/events/1: impossible-event'],
  [
    'refused on a ground the Act does not have',
    [received, { kind: 'refused', on: '2020-03-09', exemptions: ['s.25'] }],
    'requests/kent-1/events/1/exemptions: unknown-exemption',
  ],
  ['after the sources end', [{ kind: 'received', on: '2024-06-01' }], 'requests/kent-1/events/0/on: known-after-the-sources-end'],
])('events that are %s are found', (_, events, finding) => {
  expect(withEvents(...events)).toEqual([finding])
})

test('a month that may come after a day is in order with it', () => {
  expect(withEvents(received, { kind: 'answered', on: '2020-03' })).toEqual([])
  expect(withEvents({ kind: 'received', on: '2020-03' }, { kind: 'answered', on: '2020-03-09' })).toEqual([])
})

test('more time for the public interest does not exist in Scotland', () => {
  const events: Events = [received, { kind: 'extended', on: '2020-03-20' }]
  expect(findings({ requests: [{ ...request, force: 'police-scotland', events }] })).toEqual([
    'requests/kent-1/events/1: no-extension-here',
  ])
})

test('a batch asks each of its authorities once, and no other', () => {
  const again = { ...request, ...aRecord('kent-2') }
  expect(findings({ requests: [request, again] })).toEqual(['requests/kent-2/force: asked-twice'])
  expect(findings({ batches: [{ ...batch, authorities: ['police-scotland'] }] })).toEqual([
    'requests/kent-1/force: not-of-the-batch',
  ])
  const alone = { ...aRecord('kent-3'), force: 'kent', asked: 'Something else?' }
  expect(findings({ requests: [request, alone] })).toEqual([])
})

test('a body that no Act is known to bind is not asked', () => {
  const { regime: _, ...unbound } = { ...kent, ...aRecord('parks'), name: 'Parks', kind: 'other' as const }
  expect(
    findings({
      forces: [kent, scotland, unbound],
      requests: [request, { ...aRecord('parks-1'), force: 'parks', asked: 'How many?' }],
    }),
  ).toEqual(['requests/parks-1/force: bound-by-no-act'])
})

test('a batch whose parts do not fit is found', () => {
  const questions = [question, { ...question, breakdowns: ['age'] }]
  expect(findings({ batches: [{ ...batch, questions, authorities: ['kent', 'kent'], letter: 'Dear {force}' }] })).toEqual([
    'batches/damp-lets/questions: listed-twice',
    'batches/damp-lets/authorities: listed-twice',
    'batches/damp-lets/questions/let/breakdowns: unknown-breakdown',
    'batches/damp-lets/letter: unknown-placeholder',
  ])
})

test('as of a day, a request has only what had happened by then', () => {
  const events: Events = [received, { kind: 'acknowledged', on: '2020-03' }, { kind: 'answered', on: '2020-04-01' }]
  const tracker = aTracker({ forces: [kent, scotland], batches: [batch], requests: [{ ...request, events }] })
  const on = (day: string) => asOf(tracker, day).requests[0]?.events.map(({ kind }) => kind)
  expect(on('2020-03-01')).toEqual([])
  expect(on('2020-03-30')).toEqual(['received'])
  expect(on('2020-03-31')).toEqual(['received', 'acknowledged'])
  expect(on('2020-04-01')).toEqual(['received', 'acknowledged', 'answered'])
})
