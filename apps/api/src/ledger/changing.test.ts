import { describe, expect, test } from 'vitest'
import type { Db } from '../db/database.ts'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { ada, at, betterTerm, drafted, grace, join } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import {
  approve,
  authorsOf,
  digestOfChange,
  digestOfChanges,
  discardDraft,
  dropChange,
  getProposal,
  listDrafts,
  listProposalEvents,
  personShelf,
  proposalShelf,
  putChange,
  saveDraft,
  splitProposal,
  submit,
  withdraw,
  type ProposedChange,
} from './index.ts'

async function aLedger(engine: Engine) {
  const database = await testDatabase(engine)
  await publishAll(database.db, aTrackerOfTerms(2))
  return database
}

/** The first term, as somebody would have it. */
function term(meaning: string): ProposedChange {
  return { collection: 'terms', id: 'term-1', record: aTerm('term-1', meaning) }
}

/** Has somebody type in the draft of a record that all who work on the proposal share. */
async function typeTogether(
  db: Db,
  { by, person, at: savedAt }: ReturnType<typeof at<typeof ada | typeof grace>>,
  recordId = 'term-1',
) {
  const place = { campaign: 'care', shelf: proposalShelf('p-1'), collection: 'terms', recordId }
  const saved = await saveDraft(db, { ...place, baseEdition: 1, version: 0, body: { meaning: by }, savedAt, savedBy: by, person })
  expect(saved.ok).toBe(true)
}

async function approvalBy(db: Db, person: typeof ada | typeof grace, id = 'p-1') {
  const digest = digestOfChanges(await getProposal(db, id))
  return approve(db, id, { ...at(person, 20), digest, selfApproval: false })
}

describe.each(engines)('records that several people change in one proposal on %s', (engine) => {
  test.each(['term-1', 'new~a'])('have everybody who typed in the draft among their authors (%s)', async (recordId) => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    await submit(db, 'p-1', at(ada, 9))
    await typeTogether(db, at(grace, 10), recordId)
    expect(await authorsOf(db, await getProposal(db, 'p-1'))).toEqual(['ada'])
    await putChange(db, 'p-1', { ...at(ada, 11), change: term('Words of Grace.'), over: digestOfChange(betterTerm) })
    expect((await listProposalEvents(db, 'p-1')).at(-1)).toMatchObject({ kind: 'changed', by: 'Ada', authors: ['grace'] })
    expect(await approvalBy(db, grace)).toMatchObject({ ok: false, reason: 'second-person-needed' })
  })

  test('keep them among the authors of what is split off', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db, [betterTerm, { collection: 'terms', id: 'term-2', record: aTerm('term-2', 'Otherwise.') }])
    await submit(db, 'p-1', at(ada, 9))
    await typeTogether(db, at(grace, 10))
    await putChange(db, 'p-1', { ...at(ada, 11), change: term('Words of Grace.'), over: digestOfChange(betterTerm) })
    await splitProposal(db, 'p-1', { ...at(ada, 12), keep: [{ collection: 'terms', id: 'term-2' }], restId: 'p-2' })
    expect(await approvalBy(db, grace, 'p-2')).toMatchObject({ ok: false, reason: 'second-person-needed' })
  })

  describe('handed back when the proposal is closed', () => {
    /** Grace and then Ada type in a draft of the proposal, which is withdrawn: it is Ada's own from then on. */
    async function handedBack(db: Db, recordId = 'term-1') {
      await join(db)
      await drafted(db)
      await submit(db, 'p-1', at(ada, 9))
      await typeTogether(db, at(grace, 10), recordId)
      const { by: savedBy, person, at: savedAt } = at(ada, 11)
      const shared = { campaign: 'care', shelf: proposalShelf('p-1'), collection: 'terms', recordId, baseEdition: 1 }
      await saveDraft(db, { ...shared, version: 1, body: { meaning: 'Words of Grace.' }, savedAt, savedBy, person })
      await withdraw(db, 'p-1', at(ada, 12))
      return { ...shared, shelf: personShelf('ada', 'care'), savedAt, savedBy, person }
    }

    const ofGrace = { collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Words of Grace.') }
    const refused = { ok: false, reason: 'second-person-needed' }

    test.each(['term-1', 'new~a'])(
      'are still of everybody who typed in them, in what is begun of them (%s)',
      async (recordId) => {
        await using ledger = await aLedger(engine)
        const { db } = ledger
        await handedBack(db, recordId)
        const change =
          recordId === 'term-1' ? ofGrace : { collection: 'terms', id: 'new', record: aTerm('new', 'Words of Grace.') }
        await drafted(db, [change], 'p-2')
        await submit(db, 'p-2', at(ada, 13))
        expect(await authorsOf(db, await getProposal(db, 'p-2'))).toEqual(['ada', 'grace'])
        expect(await approvalBy(db, grace, 'p-2')).toMatchObject(refused)
      },
    )

    test('are so in what they are put into, and in what comes back of that', async () => {
      await using ledger = await aLedger(engine)
      const { db } = ledger
      const own = await handedBack(db)
      await drafted(db, [], 'p-2')
      await putChange(db, 'p-2', { ...at(ada, 13), change: ofGrace })
      expect((await listProposalEvents(db, 'p-2')).at(-1)).toMatchObject({ kind: 'changed', authors: ['grace'] })
      await discardDraft(db, own, { version: 2 })
      // Typed over what Grace typed, by Ada alone.
      await saveDraft(db, { ...own, shelf: proposalShelf('p-2'), version: 0, body: { meaning: 'Words of Grace!' } })
      await withdraw(db, 'p-2', at(ada, 14))
      await drafted(db, [ofGrace], 'p-3')
      await submit(db, 'p-3', at(ada, 15))
      expect(await approvalBy(db, grace, 'p-3')).toMatchObject(refused)
    })

    test('are so where whoever is given them has a draft of the record already', async () => {
      await using ledger = await aLedger(engine)
      const { db } = ledger
      const { by: savedBy, person, at: savedAt } = at(ada, 8)
      const own = { campaign: 'care', shelf: personShelf('ada', 'care'), collection: 'terms', recordId: 'term-1', baseEdition: 1 }
      await saveDraft(db, { ...own, version: 0, body: { meaning: 'Words of Ada.' }, savedAt, savedBy, person })
      await handedBack(db)
      expect(await listDrafts(db, proposalShelf('p-1'))).toHaveLength(1)
      await drafted(db, [ofGrace], 'p-2')
      await submit(db, 'p-2', at(ada, 13))
      expect(await approvalBy(db, grace, 'p-2')).toMatchObject(refused)
    })

    test('are so when they were thrown away and another window still has them, and no more once one is begun afresh', async () => {
      await using ledger = await aLedger(engine)
      const { db } = ledger
      const own = await handedBack(db)
      await discardDraft(db, own, { version: 2 })
      await saveDraft(db, { ...own, version: 2, body: { meaning: 'Words of Grace.' } })
      await drafted(db, [ofGrace], 'p-2')
      await submit(db, 'p-2', at(ada, 13))
      expect(await approvalBy(db, grace, 'p-2')).toMatchObject(refused)
      await discardDraft(db, own, { version: 1 })
      await saveDraft(db, { ...own, version: 0, body: { meaning: 'Words of Ada.' } })
      await drafted(db, [term('Words of Ada.')], 'p-3')
      await submit(db, 'p-3', at(ada, 15))
      expect(await approvalBy(db, grace, 'p-3')).toMatchObject({ ok: true })
    })

    test('leave who had no part in the proposal free to approve', async () => {
      await using ledger = await aLedger(engine)
      const { db } = ledger
      await handedBack(db)
      await drafted(db, [{ collection: 'demands', id: 'term-1', record: { id: 'term-1' } }], 'p-2')
      expect(await authorsOf(db, await getProposal(db, 'p-2'))).toEqual(['ada'])
    })
  })

  test('leave who typed in the draft of another record free to approve', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    await submit(db, 'p-1', at(ada, 9))
    await typeTogether(db, at(grace, 10), 'term-2')
    await putChange(db, 'p-1', { ...at(ada, 11), change: term('Of Ada.'), over: digestOfChange(betterTerm) })
    expect(await approvalBy(db, grace)).toMatchObject({ ok: true })
  })

  test('are put in over what was read: whoever comes second gets both versions, and nothing is written', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    const over = digestOfChange(betterTerm)
    await putChange(db, 'p-1', { ...at(ada, 9), change: term('Of Ada.'), over })
    const mine = { ...aTerm('term-1', 'Of Grace.'), note: 'A note.' }
    const second = { ...at(grace, 10), change: { ...betterTerm, record: mine }, over }
    expect(await putChange(db, 'p-1', second)).toMatchObject({
      ok: false,
      reason: 'change-moved',
      theirs: { record: { meaning: 'Of Ada.' }, digest: digestOfChange(term('Of Ada.')), by: 'Ada', at: at(ada, 9).at },
      mine,
      contested: ['meaning'],
      fields: [
        { field: 'meaning', base: 'Better.', mine: 'Of Grace.', theirs: 'Of Ada.', changedBy: 'both-otherwise' },
        { field: 'note', mine: 'A note.', changedBy: 'me' },
      ],
    })
    expect((await getProposal(db, 'p-1')).changes).toEqual([term('Of Ada.')])
    expect(await putChange(db, 'p-1', { ...second, over: digestOfChange(term('Of Ada.')) })).toMatchObject({ ok: true })
  })

  test('from a draft that knew nothing of the proposal are compared with what is published', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    const refused = await putChange(db, 'p-1', { ...at(ada, 9), change: term('Otherwise.') })
    expect(refused).toMatchObject({
      reason: 'change-moved',
      theirs: { by: 'Ada' },
      contested: ['meaning'],
    })
    expect(refused).toHaveProperty('fields.0.base', 'Meaning 1 of 2.')
    expect(await putChange(db, 'p-1', { ...at(ada, 9), change: { ...betterTerm, base: 1 } })).toMatchObject({ ok: true })
  })

  test('that were taken out meanwhile are not put in again unawares, nor taken out after they were changed', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db, [betterTerm, { collection: 'terms', id: 'term-2', record: aTerm('term-2', 'Otherwise.') }])
    const over = digestOfChange(betterTerm)
    const changed = await dropChange(db, 'p-1', { ...at(ada, 9), record: betterTerm, over: digestOfChange(term('Of Ada.')) })
    expect(changed).toMatchObject({ ok: false, reason: 'change-moved' })
    await dropChange(db, 'p-1', { ...at(ada, 9), record: betterTerm, over })
    const refused = await putChange(db, 'p-1', { ...at(grace, 10), change: term('Of Grace.'), over })
    expect(refused).toMatchObject({ reason: 'change-moved', theirs: { by: 'Ada' } })
    expect(refused).not.toHaveProperty('theirs.digest')
    expect(await putChange(db, 'p-1', { ...at(grace, 10), change: term('Of Grace.') })).toMatchObject({ ok: true })
  })

  test('are on record as they were before and after each change', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    await putChange(db, 'p-1', { ...at(ada, 9), change: term('Of Ada.'), over: digestOfChange(betterTerm) })
    await dropChange(db, 'p-1', { ...at(ada, 10), record: betterTerm, over: digestOfChange(term('Of Ada.')) })
    await putChange(db, 'p-1', { ...at(ada, 11), change: betterTerm })
    expect((await listProposalEvents(db, 'p-1')).map(({ edit }) => edit)).toEqual([
      undefined,
      { was: betterTerm, is: term('Of Ada.') },
      { was: term('Of Ada.') },
      { is: betterTerm },
    ])
  })

  test('are a thousand at most', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    const term = (index: number) => ({ collection: 'terms', id: `new-${index}`, record: aTerm(`new-${index}`, 'New.') })
    await drafted(
      db,
      Array.from({ length: 1_000 }, (_, index) => term(index)),
    )
    expect(await putChange(db, 'p-1', { ...at(ada, 9), change: term(1_000) })).toMatchObject({
      ok: false,
      reason: 'too-many-changes',
      message: 'A proposal changes 1,000 records at most. Hand this one in, and put the others into another.',
    })
    const again = { ...term(7), record: aTerm('new-7', 'Newer.') }
    expect(await putChange(db, 'p-1', { ...at(ada, 9), change: again, over: digestOfChange(term(7)) })).toMatchObject({
      ok: true,
    })
  })
})
