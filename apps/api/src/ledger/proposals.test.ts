import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { editionOf, listProposals, propose, withdraw, type ProposalDraft } from './index.ts'

const draft: ProposalDraft = {
  id: 'p-1',
  createdAt: '2024-06-02T10:00:00.000Z',
  createdBy: 'Grace',
  note: 'From a reply of 1 June.',
  baseEdition: 1,
  changes: [
    { collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Better.') },
    { collection: 'terms', id: 'term-2' },
  ],
}

const ada = { by: 'Ada', at: '2024-06-04T09:00:00.000Z' }

describe.each(engines)('proposals on %s', (engine) => {
  test('a proposal reads back as it was filed, and changes nothing that is public', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    const filed = await propose(database.db, draft)
    expect(filed).toEqual({ ok: true, value: { ...draft, state: 'open', events: 1 } })
    expect(await listProposals(database.db, 'open')).toEqual([{ ...draft, state: 'open', events: 1 }])
    expect((await editionOf(database.db)).tracker).toEqual(aTrackerOfTerms(2))
  })

  test('the newest proposal is listed first', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, draft)
    await propose(database.db, { ...draft, id: 'p-2', createdAt: '2024-06-03T10:00:00.000Z' })
    expect((await listProposals(database.db)).map(({ id }) => id)).toEqual(['p-2', 'p-1'])
  })

  test('a withdrawn proposal stays on the record, and is withdrawn once', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    await propose(database.db, draft)
    expect(await withdraw(database.db, 'p-1', ada)).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
    expect(await withdraw(database.db, 'p-1', ada)).toMatchObject({ ok: false, reason: 'proposal-closed' })
    expect(await listProposals(database.db, 'open')).toEqual([])
    expect(await listProposals(database.db)).toHaveLength(1)
    await expect(withdraw(database.db, 'p-9', ada)).rejects.toMatchObject({ reason: 'no-such-proposal' })
  })

  test.each([
    ['nothing-proposed', { changes: [] }],
    ['no-name', { createdBy: '  ' }],
    ['no-such-edition', { baseEdition: 2 }],
    ['no-such-collection', { changes: [{ collection: 'wishes', id: 'w' }] }],
    [
      'proposed-twice',
      {
        changes: [
          { collection: 'terms', id: 'a' },
          { collection: 'terms', id: 'a' },
        ],
      },
    ],
    ['id-differs', { changes: [{ collection: 'terms', id: 'a', record: aTerm('b', 'Other.') }] }],
  ])('a draft is refused with %s, and is not kept', async (reason, wrong) => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(2))
    expect(await propose(database.db, { ...draft, ...wrong })).toMatchObject({ ok: false, reason })
    expect(await listProposals(database.db)).toEqual([])
  })
})
