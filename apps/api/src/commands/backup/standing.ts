import { existsSync, statSync } from 'node:fs'
import type { Db } from '../../db/database.ts'
import { countRows, listTables } from '../../db/queries/row-counts.ts'
import { readSqlite } from '../../db/sqlite.ts'
import { storageFailure } from '../../db/storage-failure.ts'
import { currentEditionNumber, getEdition } from '../../ledger/index.ts'

/** What stands where a ledger would be restored. A file that cannot be read counts as holding something. */
export type Standing =
  | { readonly kind: 'none' | 'empty' }
  | { readonly kind: 'holding'; readonly readable: boolean; readonly tracker?: string | undefined }

/** Looks at what stands in a place. It is empty when it has no edition, no account and no invitation. */
export async function standingOf(ledger: string): Promise<Standing> {
  if (!existsSync(ledger)) return { kind: 'none' }
  if (statSync(ledger).size === 0) return { kind: 'empty' }
  try {
    return await readStanding(ledger)
  } catch (error) {
    if (storageFailure(error)?.kind !== 'damaged') throw error
    return { kind: 'holding', readable: false }
  }
}

async function readStanding(ledger: string): Promise<Standing> {
  await using reader = readSqlite(ledger)
  const tables = await listTables(reader.db)
  if (!tables.includes('edition')) return { kind: tables.length === 0 ? 'empty' : 'holding', readable: true }
  const current = await currentEditionNumber(reader.db)
  if (current > 0) return { kind: 'holding', readable: true, tracker: await trackerOf(reader.db, current) }
  let people = 0
  for (const table of ['person', 'invitation'] as const) if (tables.includes(table)) people += await countRows(reader.db, table)
  return people > 0 ? { kind: 'holding', readable: true } : { kind: 'empty' }
}

/** The id of the tracker that a ledger keeps; `undefined` when it cannot be told. */
async function trackerOf(db: Db, edition: number): Promise<string | undefined> {
  const { header } = await getEdition(db, edition)
  return typeof header['id'] === 'string' ? header['id'] : undefined
}
