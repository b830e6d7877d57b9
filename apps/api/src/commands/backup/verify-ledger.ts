import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { collectionNames, type Tracker } from '@dutywatch/domain/tracker'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { listUnknownSteps } from '../../db/migrate.ts'
import { NotFound } from '../../db/not-found.ts'
import { countRows, listTables } from '../../db/queries/row-counts.ts'
import { readSqlite } from '../../db/sqlite.ts'
import { storageFailure } from '../../db/storage-failure.ts'
import { currentEditionNumber, provenEdition, type EditionEntry } from '../../ledger/index.ts'

/** How many editions are worked out again unless somebody says otherwise: enough to touch most records, and done in seconds. */
export const usualProofs = 20

/** What a ledger holds, as far as it was looked through. */
export interface LedgerFacts {
  readonly tracker: Pick<Tracker, 'id' | 'title'>
  readonly edition: EditionEntry
  readonly records: number
  readonly proposals: number
  readonly accounts: number
  /** How many editions were worked out again, the newest first. */
  readonly proofs: number
  /** Those of them that do not come to the digest that they were published with. */
  readonly differing: readonly number[]
}

export type LedgerFault = 'no-ledger' | 'made-by-newer-release' | 'damaged' | 'empty'

/**
 * Looks through the ledger in a SQLite file, and changes nothing of it: the file itself, then its editions. Refuses in words that begin
 * with a verb and follow a name.
 */
export async function verifySqlite(file: string, proofs: number): Promise<Outcome<LedgerFacts, LedgerFault>> {
  try {
    await using reader = readSqlite(file)
    const complaint = await complaintOf(reader.db)
    return complaint === undefined ? await verifyLedger(reader.db, proofs) : damaged(complaint)
  } catch (error) {
    return faultOf(error)
  }
}

/** Looks through the editions of a ledger: each has its number, and the last ones come to their digests. */
export async function verifyLedger(db: Db, proofs: number): Promise<Outcome<LedgerFacts, LedgerFault>> {
  const tables = await listTables(db)
  if (!tables.includes('edition') || !tables.includes('revision'))
    return refuse('no-ledger', 'is a database, but no ledger of Dutywatch.')
  const [unknown] = await listUnknownSteps(db)
  if (unknown !== undefined)
    return refuse(
      'made-by-newer-release',
      `was made by a newer release of Dutywatch: this one does not know its step "${unknown}". Use that release or a later one.`,
    )
  const current = await currentEditionNumber(db)
  if (current === 0) return refuse('empty', 'holds no edition.')
  if ((await countRows(db, 'edition')) !== current) return damaged('an edition is missing')
  try {
    return accept(await factsOf(db, { current, proofs: Math.min(proofs, current), tables }))
  } catch (error) {
    return faultOf(error)
  }
}

async function factsOf(db: Db, asked: { current: number; proofs: number; tables: readonly string[] }): Promise<LedgerFacts> {
  const { current, proofs, tables } = asked
  const { entry, tracker, proven } = await provenEdition(db, current)
  const differing = proven ? [] : [current]
  for (let number = current - 1; number > current - proofs; number--) {
    if (!(await provenEdition(db, number)).proven) differing.push(number)
  }
  const held = (table: 'proposal' | 'person') => (tables.includes(table) ? countRows(db, table) : 0)
  return {
    tracker: { id: tracker.id, title: tracker.title },
    edition: entry,
    records: collectionNames.reduce((sum, name) => sum + tracker[name].length, 0),
    proposals: await held('proposal'),
    accounts: await held('person'),
    proofs: Math.max(proofs, 1),
    differing,
  }
}

/** What SQLite finds wrong with its file: the first thing. */
async function complaintOf(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db)
  const [first] = rows
  if (first?.integrity_check !== 'ok') return first?.integrity_check ?? 'it cannot be checked'
  const broken = await sql<{ table: string }>`pragma foreign_key_check`.execute(db)
  const [row] = broken.rows
  return row && `a row of "${row.table}" names another that is not there`
}

function damaged(what: string) {
  return refuse('damaged' as const, `is damaged: ${what.replaceAll('\n', ' ')}.`)
}

/** What an error says of the ledger that was read; one about something else is thrown on. */
function faultOf(error: unknown) {
  if (error instanceof NotFound || error instanceof SyntaxError) return damaged('an edition cannot be put together')
  if (!(error instanceof Error) || storageFailure(error)?.kind !== 'damaged') throw error
  return 'code' in error && error.code === 'SQLITE_NOTADB'
    ? refuse('no-ledger' as const, 'is no SQLite file, so no ledger of Dutywatch; or its beginning is damaged.')
    : damaged(error.message)
}
