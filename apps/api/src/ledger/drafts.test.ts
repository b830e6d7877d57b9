import { describe, expect, test } from 'vitest'
import { deleteMembership } from '../db/queries/memberships.ts'
import { deleteLeftDrafts } from '../db/queries/drafts.ts'
import { engines, testDatabase } from '../testing/engines.ts'
import { ada, approved, at, drafted, grace, join } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import {
  digestOfChange,
  discardDraft,
  findDraft,
  listDrafts,
  othersAtWork,
  personShelf,
  proposalShelf,
  publishProposal,
  roomFor,
  saveDraft,
  withdraw,
  type SavingDraft,
} from './index.ts'

const place = { campaign: 'care', shelf: 'proposal/p-1', collection: 'terms', recordId: 'term-1' }
const { at: savedAt, by: savedBy, person } = at(ada, 9)
const typed: SavingDraft = { ...place, campaign: 'care', baseEdition: 1, version: 0, body: 'half ty', savedAt, savedBy, person }
const ofGrace = { savedAt: at(grace, 10).at, savedBy: 'Grace', person: 'grace' }

async function aLedger(engine: (typeof engines)[number]) {
  const database = await testDatabase(engine)
  await publishAll(database.db, aTrackerOfTerms(2))
  return database
}

describe.each(engines)('drafts on %s', (engine) => {
  test('are kept as they are typed, even when they are no record yet', async () => {
    await using ledger = await aLedger(engine)
    expect(await saveDraft(ledger.db, typed)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await saveDraft(ledger.db, { ...typed, version: 1, body: { id: 'term-1', meaning: 7 } })).toMatchObject({ ok: true })
    expect(await findDraft(ledger.db, place)).toMatchObject({ version: 2, body: { id: 'term-1', meaning: 7 } })
  })

  test('saved over a version that is no longer the last give both versions and the difference, and lose neither', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    const base = aTerm('term-1', 'Meaning 1 of 2.')
    await saveDraft(db, { ...typed, body: { ...base, meaning: 'Ada’s.' } })
    const second = { ...typed, ...ofGrace, body: { ...base, term: 'Term', meaning: 'Grace’s.' } }
    const refused = await saveDraft(db, second)
    expect(refused).toMatchObject({
      ok: false,
      reason: 'draft-moved',
      theirs: { savedBy: 'Ada', version: 1 },
      mine: second.body,
      contested: ['meaning'],
    })
    const told = refused.ok ? [] : refused.fields.map(({ field, changedBy }) => `${field}: ${changedBy}`)
    expect(told).toContain('meaning: both-otherwise')
    expect(told).toContain('term: me')
    expect((await findDraft(db, place))?.body).toMatchObject({ meaning: 'Ada’s.' })
    expect(await saveDraft(db, { ...second, version: 1 })).toMatchObject({ ok: true, value: { version: 2, savedBy: 'Grace' } })
  })

  test('of a proposal are compared with what it held when they were begun, so that nobody is told to have changed what they did not', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    const record = { ...aTerm('new', 'Of one kind.'), term: 'New' }
    const change = { collection: 'terms', id: 'new', record }
    await drafted(db, [change])
    const ofBoth = { ...typed, recordId: 'new', over: digestOfChange(change) }
    await saveDraft(db, { ...ofBoth, body: { ...record, term: 'Newer', meaning: 'Ada’s.' } })
    const refused = await saveDraft(db, { ...ofBoth, ...ofGrace, body: { ...record, meaning: 'Grace’s.' } })
    const told = refused.ok ? [] : refused.fields.map(({ field, base, changedBy }) => `${field}, ${String(base)} ${changedBy}`)
    expect(told.toSorted()).toEqual(['meaning, Of one kind. both-otherwise', 'term, New them'])
  })

  test('that were taken away meanwhile are begun anew by who still types', async () => {
    await using ledger = await aLedger(engine)
    await saveDraft(ledger.db, typed)
    await discardDraft(ledger.db, place, { version: 1 })
    expect(await saveDraft(ledger.db, { ...typed, version: 1, body: 'more' })).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await listDrafts(ledger.db, place.shelf)).toMatchObject([{ body: 'more' }])
  })

  test('are thrown away in the version that is known only: another that was saved since stays', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await saveDraft(db, typed)
    await saveDraft(db, { ...typed, ...ofGrace, version: 1, body: 'Grace’s' })
    for (const version of [0, 1, 3]) {
      expect(await discardDraft(db, place, { version })).toMatchObject({
        ok: false,
        reason: 'draft-moved',
        theirs: { savedBy: 'Grace', version: 2, body: 'Grace’s' },
      })
    }
    expect(await findDraft(db, place)).toMatchObject({ version: 2 })
    expect(await discardDraft(db, place, { version: 2, savedAt: ofGrace.savedAt })).toEqual({ ok: true, value: undefined })
    expect(await discardDraft(db, place, { version: 2, savedAt: ofGrace.savedAt })).toEqual({ ok: true, value: undefined })
    expect(await findDraft(db, place)).toBeUndefined()
  })

  test('have no room beyond three hundred on a shelf, nor one for what no record can be', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    const draft = { ...typed, shelf: 'person/ada/care' }
    for (let index = 0; index < 299; index += 1) await saveDraft(db, { ...draft, recordId: `term-${index}` })
    expect(await roomFor(db, draft)).toMatchObject({ ok: true })
    await saveDraft(db, { ...draft, recordId: 'the-last' })
    expect(await roomFor(db, draft)).toMatchObject({ reason: 'too-many-drafts' })
    expect(await roomFor(db, { ...draft, version: 1 })).toMatchObject({ ok: true })
    expect(await roomFor(db, { ...draft, version: 1, body: 'x'.repeat(250_000) })).toMatchObject({ reason: 'draft-too-large' })
  })

  test('begun anew are no version of the one before, though they count from 1 again', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await saveDraft(db, typed)
    await discardDraft(db, place, { version: 1, savedAt })
    await saveDraft(db, { ...typed, body: 'anew', savedAt: at(ada, 11).at })
    const late = await saveDraft(db, { ...typed, ...ofGrace, version: 1, lastSavedAt: savedAt, body: 'over the first' })
    expect(late).toMatchObject({ ok: false, reason: 'draft-moved', theirs: { body: 'anew' } })
    expect(await discardDraft(db, place, { version: 1, savedAt })).toMatchObject({ ok: false, theirs: { body: 'anew' } })
    expect(await findDraft(db, place)).toMatchObject({ body: 'anew' })
  })

  test('tell who else is at work on a record, for two minutes', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await saveDraft(db, typed)
    await saveDraft(db, { ...typed, ...ofGrace, shelf: 'person/grace', savedAt })
    const asked = (now: string) => othersAtWork(db, { ...place, campaign: 'care' }, { person: 'grace', at: now })
    expect(await asked('2024-06-03T09:02:00.000Z')).toEqual([{ person: 'ada', name: 'Ada', savedAt }])
    expect(await asked('2024-06-03T09:02:00.001Z')).toEqual([])
  })

  test('of a proposal that is published or withdrawn go back to whoever typed them, and none is lost', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await join(db)
    await approved(db)
    await saveDraft(db, { ...typed, recordId: 'term-2', over: 'a'.repeat(64) })
    await saveDraft(db, { ...typed, ...ofGrace, body: 'of Grace' })
    await publishProposal(db, 'p-1', { ...at(grace, 11), note: 'Now.', reviewed: true })
    expect(await listDrafts(db, place.shelf)).toEqual([])
    const [back] = await listDrafts(db, personShelf('ada', 'care'))
    expect(back).toMatchObject({ recordId: 'term-2', body: 'half ty' })
    expect(back).not.toHaveProperty('over')
    expect(await listDrafts(db, personShelf('grace', 'care'))).toMatchObject([{ recordId: 'term-1', body: 'of Grace' }])

    // Of a record that they have typed by themselves too, theirs stays as it is, and the other where it was.
    await drafted(db, [{ collection: 'terms', id: 'new', record: aTerm('new', 'New.') }], 'p-2')
    await saveDraft(db, { ...typed, ...ofGrace, shelf: proposalShelf('p-2'), body: 'once more' })
    await withdraw(db, 'p-2', at(ada, 12))
    expect(await listDrafts(db, personShelf('grace', 'care'))).toMatchObject([{ body: 'of Grace' }])
    expect(await listDrafts(db, proposalShelf('p-2'))).toMatchObject([{ body: 'once more' }])
  })

  test('of a proposal that is closed stay with it where whoever saved them last has left, and are not deleted later', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await join(db)
    await drafted(db)
    await saveDraft(db, { ...typed, body: 'of Ada' })
    await saveDraft(db, { ...typed, ...ofGrace, recordId: 'term-2', body: 'of Grace' })
    await deleteMembership(db, 'ada', 'care')
    await withdraw(db, 'p-1', at(grace, 12))
    expect(await listDrafts(db, personShelf('ada', 'care'))).toEqual([])
    expect(await listDrafts(db, personShelf('grace', 'care'))).toMatchObject([{ body: 'of Grace' }])
    await deleteLeftDrafts(db, '2024-12-01T00:00:00.000Z')
    expect(await listDrafts(db, proposalShelf('p-1'))).toMatchObject([{ body: 'of Ada', savedBy: 'Ada' }])
  })
})
