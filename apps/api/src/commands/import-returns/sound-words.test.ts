import type { PlainDate } from '@dutywatch/domain/date'
import { expect, test } from 'vitest'
import { dampBatch, dampTracker } from '../../testing/damp-batch.ts'
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

test('a force that the batch does not ask is refused', () => {
  const words = soundWords(tracker, { batch: 'damp-2019', force: 'essex', receivedOn }, today)
  expect(words).toMatchObject({ ok: false, reason: 'not-of-the-batch' })
})
