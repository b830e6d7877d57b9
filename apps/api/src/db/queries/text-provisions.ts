import { searchWords } from '@dutywatch/bill-text/search'
import { PostgresAdapter, sql } from 'kysely'
import type { Db } from '../database.ts'
import { inBatches } from './in-batches.ts'

/** What search finds in a file. */
export interface FoundProvision {
  readonly sha256: string
  /** Its address in the text: `clause-12`. */
  readonly address: string
  readonly level: string
  /** As printed; absent when it has none. */
  readonly label?: string
  /** Empty when it has none. */
  readonly heading: string
  /** Its words, without heading and label. */
  readonly words: string
}

/** Enters the provisions of a file, in the order of its text, into what is searched. */
export async function insertTextProvisions(db: Db, provisions: readonly FoundProvision[]): Promise<void> {
  const numbered = provisions.map((provision, index) => ({ ...provision, seq: index + 1 }))
  for (const batch of inBatches(numbered)) {
    if (isPostgres(db)) await insertOnPostgres(db, batch)
    else await insertOnSqlite(db, batch)
  }
}

type Numbered = FoundProvision & { readonly seq: number }

const rowOf = ({ sha256, seq, address, level, label, heading, words }: Numbered) => ({
  sha256,
  seq,
  address,
  level,
  label: label ?? null,
  heading,
  words,
})

async function insertOnSqlite(db: Db, batch: readonly Numbered[]): Promise<void> {
  const inserted = await db.insertInto('text_provision').values(batch.map(rowOf)).returning(['id', 'seq']).execute()
  const ids = new Map(inserted.map(({ id, seq }) => [seq, id]))
  const rows = batch.map(({ seq, heading, words }) => sql`(${ids.get(seq)}, ${searchable(heading)}, ${searchable(words)})`)
  await sql`insert into text_search (rowid, heading, words) values ${sql.join(rows)}`.execute(db)
}

async function insertOnPostgres(db: Db, batch: readonly Numbered[]): Promise<void> {
  const rows = batch.map((provision) => {
    const { sha256, seq, address, level, label, heading, words } = rowOf(provision)
    return sql`(${sha256}, ${seq}, ${address}, ${level}, ${label}, ${heading}, ${words},
      setweight(to_tsvector('simple', ${searchable(heading)}), 'A') || setweight(to_tsvector('simple', ${searchable(words)}), 'D'))`
  })
  await sql`insert into text_provision (sha256, seq, address, level, label, heading, words, search)
    values ${sql.join(rows)}`.execute(db)
}

/** Both engines are given the same words, already cut by our own rule, so that they find the same. */
function searchable(text: string): string {
  return searchWords(text).join(' ')
}

/** Whether the ledger is on PostgreSQL: full-text search is spelled differently there. */
export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
