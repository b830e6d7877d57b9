import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { getProposal, listProposalEvents, listProposalPage, withdraw } from './index.ts'
import { engines, testPlace, type Engine, type TestPlace } from '../testing/engines.ts'
import type { Database } from '../db/database.ts'
import * as ledger from '../db/migrations/0001-ledger.ts'
import * as people from '../db/migrations/0005-people.ts'
import * as proposals from '../db/migrations/0006-proposals.ts'
import * as proposalLists from '../db/migrations/0008-proposal-lists.ts'
import * as typedTogether from '../db/migrations/0009-typed-together.ts'
import * as draftWriters from '../db/migrations/0013-draft-writers.ts'
import { openPostgres } from '../db/postgres.ts'
import { openSqlite } from '../db/sqlite.ts'

function opened(engine: Engine, { place }: TestPlace): Database | Promise<Database> {
  return engine === 'postgres' ? openPostgres(place.DATABASE_URL ?? '') : openSqlite(join(place.DATA_DIR, 'before.db'))
}

describe.each(engines)('a ledger of an earlier release on %s', (engine) => {
  test('keeps its proposals, which can be reviewed from then on', async () => {
    await using place = await testPlace(engine)
    await using database = await opened(engine, place)
    const { db } = database
    // A migration knows no table of ours.
    const bare = db as unknown as Kysely<unknown>
    await ledger.up(bare)
    await sql`insert into edition values (1, '2024-06-01T09:00:00.000Z', 'Ada', 'First.', '{}', 'd')`.execute(db)
    await sql`insert into proposal (id, created_at, created_by, note, base_edition, state, body)
      values ('p-1', '2024-06-02T10:00:00.000Z', 'Grace', 'From a reply.', 1, 'open', '[{"collection":"terms","id":"a"}]')`.execute(
      db,
    )
    await sql`insert into proposal (id, created_at, created_by, note, base_edition, state, body)
      values ('p-0', '2024-06-01T10:00:00.000Z', 'Grace', 'From replies.', 1, 'withdrawn',
        '[{"collection":"terms","id":"b"},{"collection":"asks","id":"a"},{"collection":"terms","id":"a"}]')`.execute(db)
    await bare.transaction().execute((trx) => people.up(trx))
    await bare.transaction().execute((trx) => proposals.up(trx))
    await bare.transaction().execute((trx) => proposalLists.up(trx))
    await bare.transaction().execute((trx) => typedTogether.up(trx))
    await sql`insert into proposal_writer values ('p-1', 'terms', 'a', 'grace')`.execute(db)
    await bare.transaction().execute((trx) => draftWriters.up(trx))
    const writers = await db.selectFrom('draft_writer').selectAll().execute()
    expect(writers).toEqual([{ shelf: 'proposal/p-1', collection: 'terms', record_id: 'a', person: 'grace' }])
    const listed = await listProposalPage(db, { campaign: 'any', states: ['open', 'withdrawn'], limit: 9 })
    expect(listed.map(({ id, count, collections }) => [id, count, collections])).toEqual([
      ['p-1', 1, ['terms']],
      ['p-0', 3, ['terms', 'asks']],
    ])
    expect(await getProposal(db, 'p-1')).toEqual({
      id: 'p-1',
      createdAt: '2024-06-02T10:00:00.000Z',
      createdBy: 'Grace',
      note: 'From a reply.',
      baseEdition: 1,
      state: 'open',
      changes: [{ collection: 'terms', id: 'a' }],
      events: 0,
    })
    await withdraw(db, 'p-1', { by: 'Ada', at: '2024-06-03T10:00:00.000Z' })
    expect(await listProposalEvents(db, 'p-1')).toMatchObject([{ seq: 1, kind: 'withdrawn' }])
  })
})
