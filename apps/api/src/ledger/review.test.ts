import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { ada, approved, at, betterTerm, drafted, grace } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import {
  approve,
  comment,
  currentEditionNumber,
  digestOfChange,
  digestOfChanges,
  dropChange,
  getProposal,
  giveReasons,
  listProposalEvents,
  publishProposal,
  putChange,
  requestChanges,
  submit,
  withdraw,
  type ProposedChange,
} from './index.ts'

async function aLedger(engine: (typeof engines)[number]) {
  const database = await testDatabase(engine)
  await publishAll(database.db, aTrackerOfTerms(2))
  return database
}

const other = { collection: 'terms', id: 'term-2', record: aTerm('term-2', 'Otherwise.') }

describe.each(engines)('review on %s', (engine) => {
  test('leads from a draft to an edition, and every step is on record', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    await submit(db, 'p-1', at(ada, 9))
    await comment(db, 'p-1', { ...at(grace, 10), words: 'Which reply?' })
    await requestChanges(db, 'p-1', { ...at(grace, 11), words: 'Name the reply.' })
    await giveReasons(db, 'p-1', { ...at(ada, 12), reasons: { note: 'From the reply of Kent.' } })
    await submit(db, 'p-1', at(ada, 13))
    const digest = digestOfChanges(await getProposal(db, 'p-1'))
    await approve(db, 'p-1', { ...at(grace, 14), digest, selfApproval: false })
    const published = await publishProposal(db, 'p-1', { ...at(grace, 15), note: 'A better word.', reviewed: true })
    expect(published).toMatchObject({ ok: true, value: { number: 2, publishedBy: 'Grace' } })
    const events = await listProposalEvents(db, 'p-1')
    expect(events.map(({ seq, kind, by }) => `${seq} ${kind} ${by}`)).toEqual([
      '1 begun Ada',
      '2 submitted Ada',
      '3 commented Grace',
      '4 changes-requested Grace',
      '5 changed Ada',
      '6 submitted Ada',
      '7 approved Grace',
      '8 published Grace',
    ])
    expect(events.at(-1)).toMatchObject({ edition: 2, person: 'grace', words: 'A better word.', digest })
    expect(events[5]?.changes).toEqual([betterTerm])
  })

  test('publishes only what was approved', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await approved(db)
    await putChange(db, 'p-1', { ...at(grace, 11), change: other })
    expect(await getProposal(db, 'p-1')).toMatchObject({ state: 'open', changes: [betterTerm, other] })
    const refused = await publishProposal(db, 'p-1', { ...at(grace, 12), note: 'Now.', reviewed: true })
    expect(refused).toMatchObject({ ok: false, reason: 'not-in-this-state' })
    expect(await currentEditionNumber(db)).toBe(1)
  })

  test('takes an approval only of the changes that were looked at', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    const { changes } = await drafted(db)
    const digest = digestOfChanges({ changes })
    await submit(db, 'p-1', at(ada, 9))
    await putChange(db, 'p-1', { ...at(ada, 10), change: other })
    const late = await approve(db, 'p-1', { ...at(grace, 11), digest, selfApproval: false })
    expect(late).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  })

  test('takes no approval of what could not be published as it is, and says so', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db, [{ ...betterTerm, record: aTerm('term-1', 'Known too late.', '2030-01-01') }])
    await submit(db, 'p-1', at(ada, 9))
    const approval = async (id: string) => ({
      ...at(grace, 10),
      digest: digestOfChanges(await getProposal(db, id)),
      selfApproval: false,
    })
    expect(await approve(db, 'p-1', await approval('p-1'))).toMatchObject({
      reason: 'has-findings',
      message: 'It was not approved: 1 thing is wrong with the tracker.',
      findings: [{ path: expect.stringContaining('terms/term-1') }],
    })
    await drafted(db, [betterTerm], 'p-2')
    await submit(db, 'p-2', at(ada, 9))
    await publishAll(db, aTrackerOfTerms(0, { terms: [aTerm('term-1', 'Published meanwhile.')] }))
    expect(await approve(db, 'p-2', await approval('p-2'))).toMatchObject({
      reason: 'record-moved',
      message: expect.stringContaining('It was not approved: “term-1” was published anew'),
    })
    expect([(await getProposal(db, 'p-1')).state, (await getProposal(db, 'p-2')).state]).toEqual(['open', 'open'])
  })

  test('lets nobody approve what they had a part in', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    await putChange(db, 'p-1', { ...at(grace, 9), change: other })
    await submit(db, 'p-1', at(ada, 10))
    const digest = digestOfChanges(await getProposal(db, 'p-1'))
    for (const person of [ada, grace]) {
      const own = await approve(db, 'p-1', { ...at(person, 11), digest, selfApproval: false })
      expect(own).toMatchObject({ ok: false, reason: 'second-person-needed' })
    }
    expect(await approve(db, 'p-1', { ...at(ada, 11), digest, selfApproval: true })).toMatchObject({ ok: true })
  })

  test('refuses what comes after an act that the actor had not seen, and changes nothing', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    await submit(db, 'p-1', at(ada, 9))
    const both = await Promise.all([
      requestChanges(db, 'p-1', { ...at(grace, 10), words: 'No.' }),
      withdraw(db, 'p-1', at(ada, 10)),
    ])
    const events = await listProposalEvents(db, 'p-1')
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(both.filter(({ ok }) => ok)).toHaveLength(events.length - 2)
  })

  test('of nothing, or without words, is refused', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    const dropping = (record: ProposedChange) => ({ ...at(ada, 9), record, over: digestOfChange(record) })
    expect(await dropChange(db, 'p-1', dropping(other))).toMatchObject({ reason: 'no-such-change' })
    await dropChange(db, 'p-1', dropping(betterTerm))
    expect(await submit(db, 'p-1', at(ada, 10))).toMatchObject({ ok: false, reason: 'nothing-proposed' })
    await putChange(db, 'p-1', { ...at(ada, 11), change: betterTerm })
    await giveReasons(db, 'p-1', { ...at(ada, 11), reasons: { note: ' ', informedTo: '2024-06-30' } })
    expect(await submit(db, 'p-1', at(ada, 12))).toMatchObject({ ok: false, reason: 'no-reason' })
    expect(await comment(db, 'p-1', { ...at(grace, 12), words: ' ' })).toMatchObject({ ok: false, reason: 'nothing-said' })
    expect(await giveReasons(db, 'p-1', { ...at(ada, 12), reasons: { informedTo: 'soon' } })).toMatchObject({
      reason: 'not-a-day',
    })
  })

  test('puts a change in the place of what was proposed of the same record, drafted against a later edition', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    await publishAll(db, aTrackerOfTerms(0, { terms: [aTerm('term-1', 'Published meanwhile.')] }))
    await submit(db, 'p-1', at(ada, 9))
    const publication = { ...at(ada, 10), note: 'Now.' }
    expect(await publishProposal(db, 'p-1', publication)).toMatchObject({ ok: false, reason: 'record-moved' })
    expect(await putChange(db, 'p-1', { ...at(ada, 11), change: { ...betterTerm, base: 3 } })).toMatchObject({
      reason: 'no-such-edition',
    })
    await putChange(db, 'p-1', { ...at(ada, 11), change: { ...betterTerm, base: 2 } })
    expect(await publishProposal(db, 'p-1', publication)).toMatchObject({ ok: true, value: { number: 3 } })
  })

  test('keeps what happened: nothing of it can be changed or deleted', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db)
    for (const verb of [sql`update proposal_event set words = ''`, sql`delete from proposal_event`]) {
      await expect(verb.execute(db)).rejects.toThrow('append-only')
    }
    expect(await listProposalEvents(db, 'p-1')).toHaveLength(1)
  })
})
