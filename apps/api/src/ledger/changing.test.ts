import { describe, expect, test } from 'vitest'
import type { Db } from '../db/database.ts'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { ada, at, betterTerm, drafted, grace } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import {
  approve,
  authorsOf,
  digestOfChange,
  digestOfChanges,
  dropChange,
  getProposal,
  listProposalEvents,
  proposalShelf,
  putChange,
  saveDraft,
  splitProposal,
  submit,
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
