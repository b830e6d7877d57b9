import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { ada, at, betterTerm, drafted, grace } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { approve, digestOfChanges, getProposal, listProposalEvents, listProposals, splitProposal, submit } from './index.ts'

const other = { collection: 'terms', id: 'new', record: aTerm('new', 'New.') }

async function aLedger(engine: (typeof engines)[number]) {
  const database = await testDatabase(engine)
  await publishAll(database.db, aTrackerOfTerms(2))
  await drafted(database.db, [betterTerm, other])
  await submit(database.db, 'p-1', at(ada, 9))
  return database
}

describe.each(engines)('a split proposal on %s', (engine) => {
  test('is two, each with its part and its place, and both tell of it', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    const split = await splitProposal(db, 'p-1', { ...at(grace, 10), keep: [betterTerm], restId: 'p-2' })
    expect(split.ok).toBe(true)
    expect(await getProposal(db, 'p-1')).toMatchObject({ state: 'open', changes: [betterTerm] })
    expect(await getProposal(db, 'p-2')).toMatchObject({ state: 'open', changes: [other], origin: 'p-1', author: 'ada' })
    expect((await listProposalEvents(db, 'p-1')).at(-1)).toMatchObject({ kind: 'split', words: 'The rest is in p-2.' })
    expect(await listProposalEvents(db, 'p-2')).toMatchObject([{ kind: 'split', words: 'It was part of p-1.', changes: [other] }])
  })

  test('can be approved in part by who split it, and not by who proposed it', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await splitProposal(db, 'p-1', { ...at(grace, 10), keep: [betterTerm], restId: 'p-2' })
    const digest = digestOfChanges(await getProposal(db, 'p-2'))
    const asked = { digest, selfApproval: false }
    expect(await approve(db, 'p-2', { ...at(ada, 11), ...asked })).toMatchObject({ reason: 'second-person-needed' })
    expect(await approve(db, 'p-2', { ...at(grace, 11), ...asked })).toMatchObject({ ok: true })
  })

  test.each([
    ['nothing-left', []],
    ['nothing-left', [betterTerm, other]],
    ['no-such-change', [{ collection: 'terms', id: 'term-2' }]],
  ])('is refused with %s, and stays one', async (reason, keep) => {
    await using ledger = await aLedger(engine)
    const split = await splitProposal(ledger.db, 'p-1', { ...at(grace, 10), keep, restId: 'p-2' })
    expect(split).toMatchObject({ ok: false, reason })
    expect(await listProposals(ledger.db)).toHaveLength(1)
  })
})
