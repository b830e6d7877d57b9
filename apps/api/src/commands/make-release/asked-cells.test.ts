import type { Cell } from '@dutywatch/domain/evidence'
import type { RecordInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { dampTracker } from '../../testing/damp-batch.ts'
import { aStoredCell, quarters } from '../../testing/stored-cells.ts'
import { answersIn } from './asked-cells.ts'

type Events = NonNullable<RecordInput<'requests'>['events']>

const [first = { from: '', to: '' }, second = first] = quarters
const sent = { kind: 'sent', on: '2020-01-10' } as const
const refused = { kind: 'refused', on: '2020-02-01' } as const

/** What a release of 1 April 2020 says of a force for the first quarter, which asked for both and of which it may have had the second. */
function said(events: Events, { gaveSecond = false } = {}): Cell {
  const request: RecordInput<'requests'> = {
    id: 'ask-kent',
    knownFrom: '2020-03-01',
    citations: [{ source: 'hansard-2020-02-13', confidence: 'confirmed' }],
    batch: 'damp-2019',
    force: 'kent',
    asked: 'Damp homes',
    events,
  }
  const tracker = dampTracker([], { requests: [request] })
  const cells = gaveSecond ? [aStoredCell(70, { period: second })] : []
  const answers = answersIn(tracker, cells, { batch: tracker.batches[0], on: '2020-04-01' })
  if (!answers.ok) throw new Error(answers.message)
  return answers.value.at({ force: 'kent', question: 'damp', period: first, category: '' })
}

const refusedUnder = (exemption: string): Cell => ({ kind: 'refused', exemption })

describe('where no return says anything, a release says what had become of the request by its day', () => {
  test.each<[string, Events, Cell]>([
    ['nothing was sent', [], { kind: 'not-asked' }],
    ['nothing came', [sent], { kind: 'no-reply' }],
    ['it was refused, on two grounds', [sent, { ...refused, exemptions: ['s.12', 's.40(2)'] }], refusedUnder('s.12, s.40(2)')],
    ['it was refused without a ground', [sent, refused], refusedUnder('no exemption was named')],
    ['it was refused the day after', [sent, { ...refused, on: '2020-04-02', exemptions: ['s.12'] }], { kind: 'no-reply' }],
    ['nothing is held', [sent, { kind: 'not-held', on: '2020-02-01' }], { kind: 'not-held' }],
    ['it was answered, and nothing was read of that', [sent, { kind: 'answered', on: '2020-02-01' }], { kind: 'not-known' }],
    ['it was taken back', [sent, { kind: 'withdrawn', on: '2020-02-01' }], { kind: 'not-known' }],
    [
      'a review found another ground',
      [
        sent,
        { ...refused, exemptions: ['s.12'] },
        { kind: 'review-asked', on: '2020-02-10' },
        { kind: 'review-answered', finding: 'changed', exemptions: ['s.22'], on: '2020-03-01' },
      ],
      refusedUnder('s.22'),
    ],
  ])('%s', (_what, events, cell) => {
    expect(said(events)).toEqual(cell)
  })
})

test('what a return leaves out is refused where the rest was, and else not known', () => {
  const inPart: Events[number] = { kind: 'part-answered', exemptions: ['s.12'], on: '2020-02-01' }
  expect(said([sent, inPart], { gaveSecond: true })).toEqual(refusedUnder('s.12'))
  expect(said([sent, { kind: 'answered', on: '2020-02-01' }], { gaveSecond: true })).toEqual({ kind: 'not-known' })
})
