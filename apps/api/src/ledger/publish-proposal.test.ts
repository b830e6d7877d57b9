import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { currentEditionNumber, editionOf, listProposals, previewProposal, propose, publishProposal, withdraw } from './index.ts'

const draft = {
  id: 'p-1',
  createdAt: '2024-06-02T10:00:00.000Z',
  createdBy: 'Grace',
  note: 'From a reply of 1 June.',
  baseEdition: 1,
  changes: [{ collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Better.') }],
}
const publication = { by: 'Ada', note: 'A better word.', at: '2024-06-03T09:00:00.000Z' }

describe.each(engines)('publishing a proposal on %s', (engine) => {
  test('makes an edition of it and closes it', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, draft)
    expect(await publishProposal(database.db, 'p-1', publication)).toMatchObject({
      ok: true,
      value: { number: 2, publishedBy: 'Ada' },
    })
    const { tracker } = await editionOf(database.db)
    expect(tracker.terms.map(({ meaning }) => meaning)).toEqual(['Better.', 'Meaning 2 of 2.'])
    expect(await listProposals(database.db, 'open')).toEqual([])
    expect(await publishProposal(database.db, 'p-1', publication)).toMatchObject({ ok: false, reason: 'proposal-closed' })
  })

  test('is laid over the current edition, so what others published since stays', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, draft)
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [...aTrackerOfTerms(2).terms, aTerm('new', 'New.')] }))
    expect(await publishProposal(database.db, 'p-1', publication)).toMatchObject({ ok: true, value: { number: 3 } })
    expect((await editionOf(database.db)).tracker.terms.map(({ id }) => id)).toEqual(['term-1', 'term-2', 'new'])
  })

  test('is refused when a record it changes was published anew since', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, draft)
    await publishAll(database.db, aTrackerOfTerms(0, { terms: [aTerm('term-1', 'Other.')] }))
    const refused = await publishProposal(database.db, 'p-1', publication)
    expect(refused).toMatchObject({ ok: false, reason: 'record-moved', message: expect.stringContaining('“term-1”') })
    expect(await currentEditionNumber(database.db)).toBe(2)
    expect(await listProposals(database.db, 'open')).toHaveLength(1)
  })

  test.each([
    ['has-findings', aTerm('term-1', 'Known too late.', '2030-01-01')],
    ['not-a-tracker', { id: 'term-1', colour: 'red' }],
  ])('is refused with what is wrong: %s', async (reason, record) => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, { ...draft, changes: [{ collection: 'terms', id: 'term-1', record }] })
    const refused = await publishProposal(database.db, 'p-1', publication)
    expect(refused).toMatchObject({ ok: false, reason })
    expect(refused.findings?.length).toBeGreaterThan(0)
    expect(await currentEditionNumber(database.db)).toBe(1)
  })

  test('may move how far the sources reach', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, {
      ...draft,
      changes: [{ collection: 'terms', id: 't', record: aTerm('t', 'Late.', '2025-01-31') }],
    })
    expect(await publishProposal(database.db, 'p-1', publication)).toMatchObject({ ok: false, reason: 'has-findings' })
    expect(
      await publishProposal(database.db, 'p-1', { ...publication, at: '2025-02-01T09:00:00.000Z', informedTo: '2025-01-31' }),
    ).toMatchObject({ ok: true })
    expect((await editionOf(database.db)).tracker.informedTo).toBe('2025-01-31')
  })

  test('of a withdrawn one is refused, and a preview changes nothing', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, draft)
    const preview = await previewProposal(database.db, 'p-1')
    expect(preview.findings).toEqual([])
    expect(preview.after?.terms[0]?.meaning).toBe('Better.')
    expect(await currentEditionNumber(database.db)).toBe(1)
    await withdraw(database.db, 'p-1', publication)
    expect(await publishProposal(database.db, 'p-1', publication)).toMatchObject({ ok: false, reason: 'proposal-closed' })
  })
})
