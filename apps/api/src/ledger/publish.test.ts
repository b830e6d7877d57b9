import { Tracker } from '@dutywatch/domain/tracker'
import { aRecord, aTrackerInput } from '@dutywatch/domain/testing'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { currentEditionNumber, editionOf, listEditions, listEvents, publish } from './index.ts'

const publication = { by: 'Ada', note: 'A first edition.', at: '2024-06-01T09:00:00.000Z' }

describe.each(engines)('publishing on %s', (engine) => {
  test('an edition reads back exactly as it was published', async () => {
    await using database = await testDatabase(engine)
    const tracker = aTrackerOfTerms(3)
    const published = await publish(database.db, tracker, publication)
    expect(published).toMatchObject({
      ok: true,
      value: { number: 1, publishedBy: 'Ada', note: 'A first edition.', publishedAt: publication.at },
    })
    const { entry, tracker: read } = await editionOf(database.db)
    expect(read).toEqual(tracker)
    expect(entry).toEqual(published.ok && published.value)
  })

  test('an edition published after midnight in London is of the new day there, whatever the day in UTC', async () => {
    await using database = await testDatabase(engine)
    await publish(database.db, aTrackerOfTerms(1), { ...publication, at: '2024-06-01T23:30:00.000Z' })
    expect(await listEditions(database.db)).toMatchObject([{ publishedOn: '2024-06-02' }])
  })

  test('every earlier edition stays readable as it was: added, changed, removed and reordered records', async () => {
    await using database = await testDatabase(engine)
    const [a, b, c] = [aTerm('a', 'First.'), aTerm('b', 'Second.'), aTerm('c', 'Third.')]
    const said = [[a, b], [b, a], [b, c], [{ ...b, meaning: 'Second, corrected.' }, c], [], [a]]
    const trackers = said.map((terms) => aTrackerOfTerms(0, { terms }))
    await publishAll(database.db, ...trackers)
    for (const [index, tracker] of trackers.entries()) expect((await editionOf(database.db, index + 1)).tracker).toEqual(tracker)
  })

  test('a release made from returns is refused once it would change, and nothing is published', async () => {
    await using database = await testDatabase(engine)
    const release = {
      ...aRecord('damp-2020', '2020-04-01'),
      title: 'Damp in 2020',
      publisher: 'Tenants Union',
      publishedOn: '2020-04-01',
      series: 'damp',
      method: 'Asked of all.',
      table: 'a'.repeat(64),
    }
    await publishAll(database.db, aTrackerOfTerms(0, { releases: [release] }))
    const changed = aTrackerOfTerms(0, { releases: [{ ...release, table: 'b'.repeat(64) }] })
    expect(await publish(database.db, changed, publication)).toMatchObject({
      reason: 'has-findings',
      findings: [{ path: 'releases/damp-2020/table', rule: 'release-changed' }],
    })
    expect(await currentEditionNumber(database.db)).toBe(1)
  })

  test('only what differs is written', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [aTerm('a', 'First.'), aTerm('b', 'Second.')] }))
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [aTerm('a', 'First.'), aTerm('b', 'Corrected.')] }))
    const written = await database.db
      .selectFrom('revision')
      .select(['collection', 'record_id'])
      .where('edition', '=', 2)
      .execute()
    expect(written).toEqual([{ collection: 'terms', record_id: 'b' }])
    expect(await database.db.selectFrom('arrangement').select('collection').where('edition', '=', 2).execute()).toEqual([])
  })

  test('the order in which fields were written is no change', async () => {
    await using database = await testDatabase(engine)
    const term = aTerm('a', 'First.')
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [term] }))
    const reversed = Object.fromEntries(Object.entries(term).toReversed())
    const again = await publish(database.db, Tracker.parse({ ...aTrackerInput(), terms: [reversed] }), publication)
    expect(again).toMatchObject({ ok: false, reason: 'nothing-changed' })
  })

  test('a change of the header alone makes an edition', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1), aTrackerOfTerms(1, { informedTo: '2024-06-02' }))
    expect((await editionOf(database.db, 1)).tracker.informedTo).toBe('2024-05-31')
    expect((await editionOf(database.db, 2)).tracker.informedTo).toBe('2024-06-02')
  })

  test('an edition tells what it changed', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [aTerm('a', 'First.'), aTerm('b', 'Second.')] }))
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [aTerm('b', 'Corrected.'), aTerm('c', 'Third.')] }))
    expect((await listEvents(database.db, 2)).map(({ kind, id }) => `${id} ${kind}`).toSorted()).toEqual([
      'a withdrawn',
      'b corrected',
      'c added',
    ])
    expect((await listEvents(database.db, 1)).length).toBeGreaterThan(2)
  })

  test('a tracker that breaks a rule is refused with every finding, and nothing is written', async () => {
    await using database = await testDatabase(engine)
    const broken = aTrackerOfTerms(1, {
      asks: (aTrackerInput().asks ?? []).map((ask) => ({ ...ask, ...aRecord('a9.9'), demand: 'no-such-demand' })),
    })
    const refused = await publish(database.db, broken, publication)
    expect(refused).toMatchObject({ ok: false, reason: 'has-findings' })
    expect(refused.findings?.some(({ path }) => path.startsWith('asks/a9.9'))).toBe(true)
    expect(await listEditions(database.db)).toEqual([])
    expect(await database.db.selectFrom('revision').selectAll().execute()).toEqual([])
  })

  test('a draft of an edition that is no longer current is refused', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1), aTrackerOfTerms(2))
    expect(await publish(database.db, aTrackerOfTerms(3), { ...publication, base: 1 })).toMatchObject({
      ok: false,
      reason: 'edition-moved',
    })
    expect(await publish(database.db, aTrackerOfTerms(3), { ...publication, base: 2 })).toMatchObject({ ok: true })
  })

  test('of publications at the same time from the same edition, one is published', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1))
    const racing = [2, 3, 4, 5].map((terms) => publish(database.db, aTrackerOfTerms(terms), { ...publication, base: 1 }))
    const outcomes = await Promise.all(racing)
    expect(outcomes.map((outcome) => (outcome.ok ? 'published' : outcome.reason)).toSorted()).toEqual([
      'edition-moved',
      'edition-moved',
      'edition-moved',
      'published',
    ])
    expect(await currentEditionNumber(database.db)).toBe(2)
  })

  test('an empty name or note is refused', async () => {
    await using database = await testDatabase(engine)
    expect(await publish(database.db, aTrackerOfTerms(1), { ...publication, by: ' ' })).toMatchObject({
      ok: false,
      reason: 'no-name',
    })
    expect(await publish(database.db, aTrackerOfTerms(1), { ...publication, note: '' })).toMatchObject({
      ok: false,
      reason: 'no-note',
    })
  })

  test('what was published can be neither changed nor deleted', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1))
    for (const table of ['edition', 'revision', 'arrangement', 'event']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(database.db)).rejects.toThrow('append-only')
    }
    await expect(database.db.updateTable('revision').set({ body: null }).execute()).rejects.toThrow('append-only')
  })

  test('an edition that does not exist is not found', async () => {
    await using database = await testDatabase(engine)
    await expect(editionOf(database.db, 7)).rejects.toMatchObject({ name: 'NotFound', reason: 'no-such-edition' })
  })
})
