import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../testing/engines.ts'
import { approved, at, grace } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { historyOfRecord, publishProposal } from './index.ts'

describe.each(engines)('the history of a record on %s', (engine) => {
  test('says who published what when and why, each field before and after, and how it was reviewed', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await publishAll(db, aTrackerOfTerms(2))
    await approved(db)
    await publishProposal(db, 'p-1', { ...at(grace, 11), note: 'A better word.', reviewed: true })
    await publishAll(db, aTrackerOfTerms(0, { terms: [aTerm('term-2', 'Meaning 2 of 2.')] }))
    const [withdrawn, changed, added] = await historyOfRecord(db, { collection: 'terms', id: 'term-1' })
    expect(withdrawn).toMatchObject({ change: 'withdrawn', edition: { number: 3 }, proposal: [] })
    expect(changed).toMatchObject({
      change: 'changed',
      edition: { number: 2, publishedBy: 'Grace', note: 'A better word.' },
      fields: [{ field: 'meaning', before: 'Meaning 1 of 2.', after: 'Better.' }],
    })
    expect(changed?.proposal.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'begun Ada',
      'submitted Ada',
      'approved Grace',
      'published Grace',
    ])
    expect(added).toMatchObject({ change: 'added', edition: { number: 1 } })
  })

  test('is empty for a record that never was', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1))
    expect(await historyOfRecord(database.db, { collection: 'terms', id: 'nobody' })).toEqual([])
  })
})
