import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { ada, at } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { editionOf, listProposals, proposeUndo, publishProposal, submit } from './index.ts'

const undoing = { ...at(ada, 9), id: 'undo-1', why: 'It was wrong.' }
const first = aTrackerOfTerms(2)
const second = aTrackerOfTerms(0, { terms: [aTerm('term-1', 'Changed.'), aTerm('added', 'Added.')] })
const third = aTrackerOfTerms(0, { terms: [aTerm('term-1', 'Changed again.'), aTerm('added', 'Added.')] })

describe.each(engines)('undoing on %s', (engine) => {
  test('an edition is a proposal that takes back all it changed: added, changed and removed records', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await publishAll(db, first, second)
    expect(await proposeUndo(db, { ...undoing, edition: 2 })).toMatchObject({
      ok: true,
      value: { state: 'drafting', author: 'ada', note: 'Edition 2 taken back: It was wrong.' },
    })
    expect((await editionOf(db)).tracker).toEqual(second)
    await submit(db, 'undo-1', at(ada, 10))
    expect(await publishProposal(db, 'undo-1', { ...at(ada, 11), note: 'As before.' })).toMatchObject({ ok: true })
    expect((await editionOf(db)).tracker.terms).toEqual(first.terms)
  })

  test('an edition takes back how far the sources reached, unless a later one moved that again', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    const [before, later] = [first.informedTo, '2026-07-20'] as const
    await publishAll(db, first, { ...second, informedTo: later })
    expect(await proposeUndo(db, { ...undoing, edition: 2 })).toMatchObject({ value: { informedTo: before } })
    await submit(db, 'undo-1', at(ada, 10))
    expect(await publishProposal(db, 'undo-1', { ...at(ada, 11), note: 'As before.' })).toMatchObject({ ok: true })
    expect((await editionOf(db)).tracker.informedTo).toBe(before)
    await publishAll(db, { ...second, informedTo: later }, { ...second, informedTo: '2026-08-20' })
    const kept = await proposeUndo(db, { ...undoing, id: 'undo-2', edition: 4 })
    expect(kept).toMatchObject({ ok: true })
    expect(kept.ok && kept.value.informedTo).toBe(undefined)
  })

  test('one record leaves the others as the edition has them', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await publishAll(db, first, second)
    const undone = await proposeUndo(db, { ...undoing, edition: 2, record: { collection: 'terms', id: 'term-1' } })
    expect(undone).toMatchObject({
      value: {
        note: 'Edition 2 taken back for “term-1”: It was wrong.',
        changes: [{ collection: 'terms', id: 'term-1', record: first.terms[0] }],
      },
    })
  })

  test('is refused where a later edition changed a record again, with both', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await publishAll(db, first, second, third)
    const refused = await proposeUndo(db, { ...undoing, edition: 2 })
    expect(refused).toMatchObject({
      ok: false,
      reason: 'changed-since',
      message: expect.stringContaining('“term-1” (edition 3)'),
      changedAgain: [{ id: 'term-1', edition: 3, before: first.terms[0], now: third.terms[0] }],
    })
    expect(await listProposals(db)).toEqual([])
    expect(await proposeUndo(db, { ...undoing, edition: 2, record: { collection: 'terms', id: 'added' } })).toMatchObject({
      ok: true,
    })
  })

  test.each([
    ['nothing-before', { edition: 1 }],
    ['no-such-edition', { edition: 9 }],
    ['nothing-to-undo', { edition: 2, record: { collection: 'terms', id: 'nobody' } }],
  ])('is refused with %s', async (reason, wrong) => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, first, second)
    expect(await proposeUndo(database.db, { ...undoing, ...wrong })).toMatchObject({ ok: false, reason })
  })
})
