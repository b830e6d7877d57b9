import { aRecord } from '@dutywatch/domain/testing'
import type { RecordInput, Tracker } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import type { Db } from '../db/database.ts'
import { insertArrangements } from '../db/queries/arrangements.ts'
import { insertEdition } from '../db/queries/editions.ts'
import { insertRevisions } from '../db/queries/revisions.ts'
import { engines, testDatabase } from '../testing/engines.ts'
import { aTrackerOfTerms } from '../testing/trackers.ts'
import { difference, digestOf } from './content.ts'
import { editionOf, provenEdition, publish } from './index.ts'

const kent: RecordInput<'forces'> = { ...aRecord('kent'), name: 'Kent', kind: 'territorial', nation: 'england', regime: 'FOIA' }
const asked = { force: 'kent', reference: '1', asked: 'How many?' }
const reply = {
  ...aRecord('kent-1'),
  ...asked,
  outcome: 'refused',
  exemption: 's.12',
  receivedOn: '2021-03-31',
  answeredOn: '2021-11-29',
}
const request: RecordInput<'requests'> = {
  ...aRecord('kent-1'),
  ...asked,
  events: [
    { kind: 'received', on: '2021-03-31' },
    { kind: 'refused', on: '2021-11-29', exemptions: ['s.12'] },
  ],
}

/** What an earlier release wrote as its first edition: replies where there are requests now. */
async function publishAsEarlier(db: Db): Promise<void> {
  const tracker = aTrackerOfTerms(1, { forces: [kent] })
  const { header, revisions, arrangements } = difference(undefined, tracker)
  const entry = {
    number: 1,
    publishedAt: '2024-06-01T09:00:00.000Z',
    publishedOn: '2024-06-01',
    publishedBy: 'Ada',
    note: 'First.',
  }
  await insertEdition(db, { entry: { ...entry, digest: digestOf(tracker) }, header })
  await insertRevisions(db, 1, [...revisions, { collection: 'foiReplies', id: reply.id, record: reply }])
  await insertArrangements(db, 1, [...arrangements, { collection: 'foiReplies', ids: [reply.id] }])
}

const publication = { by: 'Ada', note: 'Next.', at: '2024-06-02T09:00:00.000Z' }

describe.each(engines)('a ledger of an earlier release on %s', (engine) => {
  test('is read as before, with its replies as requests, and whatever is published next is read back exactly', async () => {
    await using database = await testDatabase(engine)
    await publishAsEarlier(database.db)
    const before = aTrackerOfTerms(1, { forces: [kent], requests: [request] })
    expect((await editionOf(database.db, 1)).tracker).toEqual(before)

    const next: Tracker[] = [
      aTrackerOfTerms(2, { forces: [kent], requests: [request] }),
      aTrackerOfTerms(2, { forces: [kent], requests: [{ ...request, reference: '2' }] }),
      aTrackerOfTerms(2, { forces: [kent] }),
    ]
    for (const [index, tracker] of next.entries()) {
      expect(await publish(database.db, tracker, publication)).toMatchObject({ ok: true })
      expect((await editionOf(database.db, index + 2)).tracker).toEqual(tracker)
    }
    expect((await editionOf(database.db, 1)).tracker).toEqual(before)
  })

  test('is proven by its digest although a record has learned a field since, and not when a record was changed', async () => {
    await using database = await testDatabase(engine)
    const tracker = aTrackerOfTerms(1, { forces: [kent] })
    const asWritten = { ...tracker, forces: [kent] }
    expect(tracker.forces).not.toEqual(asWritten.forces)
    const { header, revisions, arrangements } = difference(undefined, tracker)
    const written = revisions.map((revision) => (revision.id === 'kent' ? { ...revision, record: kent } : revision))
    for (const [number, name] of [
      [1, 'Kent'],
      [2, 'Essex'],
    ] as const) {
      const entry = {
        number,
        publishedAt: publication.at,
        publishedOn: '2024-06-02',
        publishedBy: 'Ada',
        note: 'First.',
      } as const
      await insertEdition(database.db, { entry: { ...entry, digest: digestOf(asWritten) }, header })
      await insertRevisions(
        database.db,
        number,
        written.map((revision) => (revision.id === 'kent' ? { ...revision, record: { ...kent, name } } : revision)),
      )
      await insertArrangements(database.db, number, arrangements)
    }
    expect((await provenEdition(database.db, 1)).proven).toBe(true)
    expect((await provenEdition(database.db, 2)).proven).toBe(false)
  })
})
