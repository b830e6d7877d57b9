import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Db } from './database.ts'
import * as ledger from './migrations/0001-ledger.ts'
import * as shippedEditions from './migrations/0002-shipped-editions.ts'
import * as texts from './migrations/0003-texts.ts'
import * as returns from './migrations/0004-returns.ts'
import * as people from './migrations/0005-people.ts'
import * as proposals from './migrations/0006-proposals.ts'
import * as enquiries from './migrations/0007-enquiries.ts'
import * as proposalLists from './migrations/0008-proposal-lists.ts'
import * as typedTogether from './migrations/0009-typed-together.ts'
import * as floods from './migrations/0010-floods.ts'
import * as whatWasDone from './migrations/0011-what-was-done.ts'
import * as enquiryWatches from './migrations/0012-enquiry-watches.ts'
import * as draftWriters from './migrations/0013-draft-writers.ts'

const migrations: Record<string, Migration> = {
  '0001-ledger': ledger,
  '0002-shipped-editions': shippedEditions,
  '0003-texts': texts,
  '0004-returns': returns,
  '0005-people': people,
  '0006-proposals': proposals,
  '0007-enquiries': enquiries,
  '0008-proposal-lists': proposalLists,
  '0009-typed-together': typedTogether,
  '0010-floods': floods,
  '0011-what-was-done': whatWasDone,
  '0012-enquiry-watches': enquiryWatches,
  '0013-draft-writers': draftWriters,
}

/**
 * Brings the tables up to date, all or nothing; two processes that start together take turns. Refuses, and changes nothing, when a newer
 * release has been there. Throws when it cannot.
 */
export async function migrate(db: Db): Promise<Outcome<undefined, 'made-by-newer-release'>> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (!error) return accept(undefined)
  const [unknown] = await listUnknownSteps(db)
  if (unknown === undefined) throw error
  return refuse(
    'made-by-newer-release',
    `was made by a newer release of Dutywatch: this one does not know its step "${unknown}". Nothing in it was changed. Use that release or a later one.`,
  )
}

/** The steps that a ledger has been through and this release does not know; none when it cannot say. */
export async function listUnknownSteps(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`
    .execute(db)
    .catch(() => ({ rows: [] }))
  return rows.map(({ name }) => name).filter((name) => !(name in migrations))
}
