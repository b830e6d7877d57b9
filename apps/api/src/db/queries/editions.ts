import type { PlainDate } from '@dutywatch/domain/date'
import { dayInLondon } from '../../clock.ts'
import type { Db } from '../database.ts'
import { NotFound } from '../not-found.ts'
import type { EditionRow } from '../tables.ts'

/** An edition as it is listed: everything but its content. */
export interface EditionEntry {
  /** 1, 2, 3… */
  readonly number: number
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  /** The day in London at that instant. */
  readonly publishedOn: PlainDate
  readonly publishedBy: string
  /** Why it was published, in a sentence for readers. */
  readonly note: string
  /** SHA-256 of the tracker, in hexadecimal. */
  readonly digest: string
}

/** An edition's row: its entry and the header of its tracker. */
export interface StoredEdition {
  readonly entry: EditionEntry
  readonly header: Readonly<Record<string, unknown>>
}

const columns = ['number', 'published_at', 'published_by', 'note', 'digest'] as const

function toEntry(row: Omit<EditionRow, 'header'>): EditionEntry {
  return {
    number: row.number,
    publishedAt: row.published_at,
    publishedOn: dayInLondon(Date.parse(row.published_at)),
    publishedBy: row.published_by,
    note: row.note,
    digest: row.digest,
  }
}

/** The number of the current edition; 0 while nothing has been published. */
export async function currentEditionNumber(db: Db): Promise<number> {
  const row = await db
    .selectFrom('edition')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return row?.number ?? 0
}

/** Every edition, newest first. */
export async function listEditions(db: Db): Promise<EditionEntry[]> {
  const rows = await db.selectFrom('edition').select(columns).orderBy('number', 'desc').execute()
  return rows.map(toEntry)
}

/** The entry and header of an edition; `undefined` when there is none of that number. */
export async function findEdition(db: Db, number: number): Promise<StoredEdition | undefined> {
  const row = await db.selectFrom('edition').selectAll().where('number', '=', number).executeTakeFirst()
  return row && { entry: toEntry(row), header: JSON.parse(row.header) }
}

/** The entry and header of an edition. Throws `NotFound` when there is none of that number. */
export async function getEdition(db: Db, number: number): Promise<StoredEdition> {
  const found = await findEdition(db, number)
  if (found) return found
  throw new NotFound('no-such-edition', `There is no edition ${number}. The list of editions says which there are.`)
}

/** Adds an edition. Answers false, and adds nothing, when another publication has taken its number. */
export async function insertEdition(db: Db, { entry, header }: StoredEdition): Promise<boolean> {
  const row = {
    number: entry.number,
    published_at: entry.publishedAt,
    published_by: entry.publishedBy,
    note: entry.note,
    header: JSON.stringify(header),
    digest: entry.digest,
  }
  const inserted = await db
    .insertInto('edition')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .execute()
  return inserted.length === 1
}
