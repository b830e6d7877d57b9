import type { PlainDate } from '@dutywatch/domain/date'
import { expect, test } from 'vitest'
import { dampBatch, dampReturn, dampTracker } from '../../testing/damp-batch.ts'
import { soundWords } from './sound-words.ts'

const today: PlainDate = '2020-05-01'
const receivedOn = '2020-04-01'
const tracker = dampTracker([], { batches: [{ ...dampBatch, authorities: ['kent'] }] })

test('a force is taken by any certain name of it, and named by its id from then on', () => {
  const words = soundWords(tracker, { batch: 'damp-2019', force: 'Kent Police', receivedOn }, today)
  expect(words).toMatchObject({ ok: true, value: { force: 'kent' } })
})

test('a near miss is refused with what it may mean', () => {
  const words = soundWords(tracker, { batch: 'damp-2019', force: 'Essexx', receivedOn }, today)
  expect(words).toMatchObject({ ok: false, message: expect.stringContaining('Did you mean essex (essex)?') })
})

test('a return of another force is not superseded', () => {
  const reading = {
    id: 1,
    name: '6a9fd4f6-0b5a-4c62-9a53-6a2f0fdb7f10',
    cells: 1,
    file: '',
    mapping: '',
    addedAt: '',
    addedBy: '',
  }
  const held = dampTracker([dampReturn('essex', reading)])
  const superseding = { batch: 'damp-2019', receivedOn, supersedes: 'essex', why: 'Counted again.' }
  expect(soundWords(held, { ...superseding, force: 'kent' }, today)).toMatchObject({
    ok: false,
    reason: 'supersedes-another',
    message: '“essex” is of essex, not of kent. Name an earlier return of the same with --supersedes.',
  })
  expect(soundWords(held, { ...superseding, force: 'essex' }, today)).toMatchObject({ ok: true })
})

test('a force that the batch does not ask is refused', () => {
  const words = soundWords(tracker, { batch: 'damp-2019', force: 'essex', receivedOn }, today)
  expect(words).toMatchObject({ ok: false, reason: 'not-of-the-batch' })
})
