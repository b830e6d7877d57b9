import { join } from 'node:path'
import { sql } from 'kysely'
import { runProgram } from '../cli/program.ts'
import { openSqlite } from '../db/sqlite.ts'
import { openedDatabase, testPlace, type Engine, type TestPlace } from './engines.ts'
import { aTrackerOfTerms, publishAll } from './trackers.ts'

/** Runs `dutywatch` on the ledger of a place, in this process. */
export async function runOn({ place }: TestPlace, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
  const { DATA_DIR, DATABASE_URL } = place
  const code = await runProgram(args, { output, variables: { DATA_DIR, DATABASE_URL } })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A file of that name in the data folder of a place. */
export function fileIn({ place }: TestPlace, name: string): string {
  return join(place.DATA_DIR, name)
}

/** A place with a ledger of so many editions, which nobody has open. */
export async function ledgerOf(
  editions: number,
  { engine = 'sqlite', id = 'warm-homes' }: { engine?: Engine; id?: string } = {},
): Promise<TestPlace> {
  const place = await testPlace(engine)
  await using database = await openedDatabase(place)
  await publishAll(database.db, ...Array.from({ length: editions }, (_, index) => aTrackerOfTerms(index + 1, { id })))
  return place
}

/** Does to a SQLite ledger what its triggers and references do not allow. */
export async function tamper(file: string, statement: string): Promise<void> {
  await using database = openSqlite(file, ['foreign_keys = OFF'])
  const guards = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(database.db)
  for (const { name } of guards.rows) await sql`drop trigger ${sql.ref(name)}`.execute(database.db)
  await sql.raw(statement).execute(database.db)
}
