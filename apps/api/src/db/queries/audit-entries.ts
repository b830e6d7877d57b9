import type { Db } from '../database.ts'
import type { AuditEntryRow } from '../people-tables.ts'

/** One thing that somebody did or was refused. */
export interface AuditEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly what: string
  readonly person?: string | undefined
  readonly campaign?: string | undefined
  /** Whom or what it was about, in a few words. */
  readonly about?: string | undefined
  /** The client's address, shortened. */
  readonly address?: string | undefined
}

/** An entry with its place in the order and the name of the person. */
export interface ListedAuditEntry extends AuditEntry {
  readonly id: number
  /** Absent for nobody we know, and for somebody whose account is gone. */
  readonly name?: string | undefined
}

/** Writes one thing down. */
export async function insertAuditEntry(db: Db, { at, what, person, campaign, about, address }: AuditEntry): Promise<void> {
  const row = { at, what, person_id: person ?? null, campaign: campaign ?? null, about: about ?? null, address: address ?? null }
  await db.insertInto('audit_entry').values(row).execute()
}

const entriesLookedAt = 200

/** Whether the same was written down after an instant, as far as the last two hundred entries tell. */
export async function isAuditedSince(
  db: Db,
  { what, person, campaign, about }: Omit<AuditEntry, 'at'>,
  instant: string,
): Promise<boolean> {
  const last = db.selectFrom('audit_entry').selectAll().orderBy('id', 'desc').limit(entriesLookedAt).as('last')
  const row = await db
    .selectFrom(last)
    .select('id')
    .where('at', '>', instant)
    .where('what', '=', what)
    .where('person_id', person === undefined ? 'is' : '=', person ?? null)
    .where('campaign', campaign === undefined ? 'is' : '=', campaign ?? null)
    .where('about', about === undefined ? 'is' : '=', about ?? null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What is asked of the audit of a campaign. */
export interface AuditQuestion {
  readonly campaign: string
  /** Only entries before this one. */
  readonly before?: number | undefined
  /** Only what is called so. */
  readonly whats?: readonly string[] | undefined
  /** Only what this person did. */
  readonly person?: string | undefined
  readonly limit: number
}

/** Newest first: what was done in a campaign, and what its members did anywhere. */
export async function listAuditEntries(db: Db, asked: AuditQuestion): Promise<ListedAuditEntry[]> {
  const { campaign, before, whats, person, limit } = asked
  const members = db.selectFrom('membership').select('person_id').where('campaign', '=', campaign)
  let wanted = db
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'audit_entry.person_id')
    .selectAll('audit_entry')
    .select('person.name as name')
    .where(({ or, and, eb }) =>
      or([eb('campaign', '=', campaign), and([eb('campaign', 'is', null), eb('audit_entry.person_id', 'in', members)])]),
    )
    .orderBy('audit_entry.id', 'desc')
    .limit(limit)
  if (before !== undefined) wanted = wanted.where('audit_entry.id', '<', before)
  if (whats) wanted = wanted.where('what', 'in', [...whats])
  if (person !== undefined) wanted = wanted.where('audit_entry.person_id', '=', person)
  const rows = await wanted.execute()
  return rows.map(toListed)
}

type Listed = Omit<AuditEntryRow, 'id'> & { readonly id: number; readonly name: string | null }

function toListed(row: Listed): ListedAuditEntry {
  return {
    id: row.id,
    at: row.at,
    what: row.what,
    person: row.person_id ?? undefined,
    name: row.name ?? undefined,
    campaign: row.campaign ?? undefined,
    about: row.about ?? undefined,
    address: row.address ?? undefined,
  }
}

/** Takes away what was written down before an instant. Answers how many entries that were. */
export async function deleteAuditEntries(db: Db, before: string): Promise<number> {
  return (await db.deleteFrom('audit_entry').where('at', '<', before).returning('id').execute()).length
}
