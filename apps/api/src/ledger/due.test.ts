import { describe, expect, test } from 'vitest'
import { engines, openedDatabase, testDatabase } from '../testing/engines.ts'
import { ada, approved, at, betterTerm, drafted, grace } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import {
  approve,
  cancelHold,
  comment,
  currentEditionNumber,
  digestOfChanges,
  editionOf,
  getProposal,
  giveReasons,
  hold,
  listEditions,
  listProposalEvents,
  nextDueMs,
  publishDue,
  publishProposal,
  submit,
} from './index.ts'

const until = '2024-06-05T06:00:00.000Z'
const holding = { ...at(grace, 11), kind: 'embargo', until, note: 'The reply of Kent.' } as const
const waited = { passLocked: false } as const

async function aLedger(engine: (typeof engines)[number]) {
  const database = await testDatabase(engine)
  await publishAll(database.db, aTrackerOfTerms(2))
  return database
}

describe.each(engines)('what is held on %s', (engine) => {
  test('is in no edition until its instant, and then is one', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await approved(db)
    expect(await hold(db, 'p-1', holding)).toMatchObject({ ok: true, value: { state: 'held', held: { until } } })
    expect(await nextDueMs(db)).toBe(Date.parse(until))
    expect(await publishDue(db, '2024-06-05T05:59:59.999Z', waited)).toEqual([])
    expect(await currentEditionNumber(db)).toBe(1)
    expect(await publishDue(db, until, waited)).toMatchObject([
      { proposal: 'p-1', edition: { number: 2, publishedAt: until, publishedBy: 'Grace', note: 'The reply of Kent.' } },
    ])
    expect((await editionOf(db)).tracker.terms[0]?.meaning).toBe('Better.')
    expect(await nextDueMs(db)).toBe(Number.POSITIVE_INFINITY)
    expect((await listProposalEvents(db, 'p-1')).at(-1)).toMatchObject({ kind: 'published', edition: 2, person: 'grace' })
  })

  test('is published once by several processes that find it due at the same moment', async () => {
    await using ledger = await aLedger(engine)
    await using other = await openedDatabase(ledger.place)
    await approved(ledger.db)
    await hold(ledger.db, 'p-1', holding)
    // On SQLite the second of two processes waits without doing anything else, which one process cannot do for both.
    const processes = engine === 'postgres' ? [ledger.db, other.db, other.db] : [ledger.db, ledger.db]
    const told = await Promise.all(processes.map((db, index) => publishDue(db, until, { passLocked: index === 1 })))
    expect(told.flat()).toHaveLength(1)
    expect(await currentEditionNumber(other.db)).toBe(2)
  })

  test('goes back to review with the reason when a record it changes was published anew, and what is due after it is published', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await approved(db)
    await hold(db, 'p-1', holding)
    await approved(db, [{ collection: 'terms', id: 'new', record: aTerm('new', 'New.') }], 'p-2')
    await hold(db, 'p-2', { ...holding, until: '2024-06-05T07:00:00.000Z' })
    await publishAll(db, aTrackerOfTerms(0, { terms: [aTerm('term-1', 'Other.')] }))
    const told = await publishDue(db, '2024-06-06T00:00:00.000Z', waited)
    expect(told).toMatchObject([
      { proposal: 'p-1', putBack: expect.stringContaining('“term-1” was published anew') },
      { proposal: 'p-2', edition: { number: 3 } },
    ])
    expect(await getProposal(db, 'p-1')).toMatchObject({ state: 'open' })
    expect((await getProposal(db, 'p-1')).held).toBeUndefined()
    expect((await listProposalEvents(db, 'p-1')).at(-1)).toMatchObject({ kind: 'put-back', by: 'Dutywatch' })
  })

  test('can be taken from hold and published at once, and is then due no more', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await approved(db)
    await hold(db, 'p-1', holding)
    expect(await comment(db, 'p-1', { ...at(ada, 12), words: 'Sooner?' })).toMatchObject({ value: { held: { until } } })
    expect(await cancelHold(db, 'p-1', at(grace, 13))).toMatchObject({ ok: true, value: { state: 'approved' } })
    expect(await publishDue(db, '2030-01-01T00:00:00.000Z', waited)).toEqual([])
    expect(await publishProposal(db, 'p-1', { ...at(grace, 14), note: 'Sooner.', reviewed: true })).toMatchObject({ ok: true })
  })

  test.each([
    ['not-in-the-future', { until: holding.at }],
    ['not-an-instant', { until: 'soon' }],
    ['no-note', { note: ' ' }],
  ])('is refused with %s, and stays approved', async (reason, wrong) => {
    await using ledger = await aLedger(engine)
    await approved(ledger.db)
    expect(await hold(ledger.db, 'p-1', { ...holding, ...wrong })).toMatchObject({ ok: false, reason })
    expect((await getProposal(ledger.db, 'p-1')).state).toBe('approved')
  })

  test('tells of a later day and is approved before: it is held until that day at the earliest, and is then an edition', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db, [{ ...betterTerm, record: aTerm('term-1', 'Out on 10 June.', '2024-06-10') }])
    await giveReasons(db, 'p-1', { ...at(ada, 8), reasons: { informedTo: '2024-06-10' } })
    await submit(db, 'p-1', at(ada, 9))
    const digest = digestOfChanges(await getProposal(db, 'p-1'))
    const given = await approve(db, 'p-1', { ...at(grace, 10), digest, selfApproval: false })
    expect(given).toMatchObject({ ok: true, value: { state: 'approved' } })
    expect(await publishProposal(db, 'p-1', { ...at(grace, 11), note: 'Now.', reviewed: true })).toMatchObject({
      ok: false,
      reason: 'too-early',
      message: 'Nothing was published: the sources reach to 10 June 2024, which has not come yet. Hold it until then.',
    })
    // A minute before midnight in London is an hour earlier by the clock of the ledger.
    expect(await hold(db, 'p-1', { ...holding, until: '2024-06-09T22:59:00.000Z' })).toMatchObject({
      ok: false,
      reason: 'too-early',
      message: expect.stringContaining('it would be published before that day. Hold it until then.'),
    })
    expect((await getProposal(db, 'p-1')).state).toBe('approved')
    const first = '2024-06-09T23:01:00.000Z'
    expect(await hold(db, 'p-1', { ...holding, until: first })).toMatchObject({ ok: true })
    expect(await publishDue(db, first, waited)).toMatchObject([{ proposal: 'p-1', edition: { publishedOn: '2024-06-10' } }])
    expect((await editionOf(db)).tracker).toMatchObject({ informedTo: '2024-06-10' })
  })

  test('must be approved, and such that it could be published now', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await drafted(db, [betterTerm], 'p-0')
    expect(await hold(db, 'p-0', holding)).toMatchObject({ ok: false, reason: 'not-in-this-state' })
    await approved(db, [{ ...betterTerm, record: aTerm('term-1', 'Known on the last day.', '2024-05-31') }])
    await publishAll(db, aTrackerOfTerms(2, { informedTo: '2024-05-30' }))
    expect(await hold(db, 'p-1', holding)).toMatchObject({
      ok: false,
      reason: 'has-findings',
      message: 'It was not held: 1 thing is wrong with the tracker.',
    })
    expect((await getProposal(db, 'p-1')).state).toBe('approved')
  })

  test('bears no instant before that of the edition before it, when the clock was put back', async () => {
    await using ledger = await aLedger(engine)
    const { db } = ledger
    await approved(db)
    await publishAll(db, aTrackerOfTerms(3))
    await publishProposal(db, 'p-1', { ...at(grace, 15), note: 'After.', at: '2001-01-01T00:00:00.000Z', reviewed: true })
    const [last, before] = await listEditions(db)
    expect(last?.publishedAt).toBe(before?.publishedAt)
  })
})
