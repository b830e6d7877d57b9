import type { Db } from '../database.ts'
import type { EnquiryRow } from '../enquiry-tables.ts'
import { NotFound } from '../not-found.ts'

/** What somebody wrote to a campaign, and where it stands. */
export interface Enquiry {
  readonly id: string
  readonly campaign: string
  /** ISO 8601, UTC. */
  readonly receivedAt: string
  readonly name: string
  readonly email: string
  /** What they say they are; absent when they did not say. */
  readonly who?: string | undefined
  readonly subject: string
  readonly message: string
  /** An `EnquiryState`. */
  readonly state: string
  /** Why it looks like spam; empty when it does not. */
  readonly suspicion: readonly string[]
  /** The person of the desk who looks after it. */
  readonly takenBy?: string | undefined
  /** How many events it has. */
  readonly events: number
  /** When the last of them was. */
  readonly lastAt: string
}

/** An enquiry from its row. */
export function toEnquiry(row: EnquiryRow): Enquiry {
  const { id, campaign, received_at: receivedAt, name, email, subject, message, state, events, last_at: lastAt } = row
  return {
    id,
    campaign,
    receivedAt,
    name,
    email,
    ...(row.who !== null && { who: row.who }),
    subject,
    message,
    state,
    suspicion: JSON.parse(row.suspicion),
    ...(row.taken_by !== null && { takenBy: row.taken_by }),
    events,
    lastAt,
  }
}

/** Adds an enquiry. */
export async function insertEnquiry(db: Db, enquiry: Enquiry): Promise<void> {
  const { id, campaign, receivedAt, name, email, who, subject, message, state, suspicion, takenBy, events, lastAt } = enquiry
  const row: EnquiryRow = {
    id,
    campaign,
    received_at: receivedAt,
    name,
    email,
    who: who ?? null,
    subject,
    message,
    state,
    suspicion: JSON.stringify(suspicion),
    taken_by: takenBy ?? null,
    events,
    last_at: lastAt,
  }
  await db.insertInto('enquiry').values(row).execute()
}

/** An enquiry by the campaign it was written to. */
export interface EnquiryPlace {
  readonly campaign: string
  readonly id: string
}

/** The enquiry of a campaign. Throws `NotFound` for one of another campaign as for none. */
export async function getEnquiry(db: Db, { campaign, id }: EnquiryPlace): Promise<Enquiry> {
  const row = await db.selectFrom('enquiry').selectAll().where('id', '=', id).where('campaign', '=', campaign).executeTakeFirst()
  return toEnquiry(row ?? missing(id))
}

/** The same, held: others who would act on it wait until the transaction ends. */
export async function lockedEnquiry(trx: Db, { campaign, id }: EnquiryPlace): Promise<Enquiry> {
  // An update that changes nothing holds the row on both engines.
  const row = await trx
    .updateTable('enquiry')
    .set(({ ref }) => ({ events: ref('events') }))
    .where('id', '=', id)
    .where('campaign', '=', campaign)
    .returningAll()
    .executeTakeFirst()
  return toEnquiry(row ?? missing(id))
}

function missing(id: string): never {
  throw new NotFound('no-such-enquiry', `There is no enquiry "${id}". It may have been erased.`)
}

/** Writes where an enquiry stands. */
export async function updateEnquiry(trx: Db, { id, state, takenBy, events, lastAt }: Enquiry): Promise<void> {
  await trx
    .updateTable('enquiry')
    .set({ state, taken_by: takenBy ?? null, events, last_at: lastAt })
    .where('id', '=', id)
    .execute()
}

/** What is asked of the enquiries of a campaign. */
export interface EnquiryQuestion {
  readonly campaign: string
  readonly states: readonly string[]
  /** Only those received before this one. */
  readonly before?: { readonly receivedAt: string; readonly id: string } | undefined
  readonly limit: number
}

/** An enquiry in a list. */
export interface ListedEnquiry extends Enquiry {
  /** The name of whoever looks after it; absent when nobody does, and when their account is gone. */
  readonly takenByName?: string | undefined
  /** Whether an answer to it could not be handed to the mail server the last time. */
  readonly hasTrouble: boolean
}

/** Enquiries of a campaign in some states, newest first. */
export async function listEnquiries(db: Db, { campaign, states, before, limit }: EnquiryQuestion): Promise<ListedEnquiry[]> {
  const all = db
    .selectFrom('enquiry')
    .leftJoin('person', 'person.id', 'enquiry.taken_by')
    .selectAll('enquiry')
    .select('person.name as taken_by_name')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('letter')
          .select('letter.id')
          .whereRef('letter.enquiry', '=', 'enquiry.id')
          .where('letter.person_id', 'is', null)
          .where('letter.last_error', 'is not', null),
      ).as('has_trouble'),
    )
    .where('campaign', '=', campaign)
    .where('state', 'in', [...states])
    .orderBy('received_at', 'desc')
    .orderBy('enquiry.id', 'desc')
    .limit(limit)
  const rows = await (
    before === undefined
      ? all
      : all.where(({ eb, and, or }) =>
          or([
            eb('received_at', '<', before.receivedAt),
            and([eb('received_at', '=', before.receivedAt), eb('enquiry.id', '<', before.id)]),
          ]),
        )
  ).execute()
  return rows.map((row) => ({
    ...toEnquiry(row),
    ...(row.taken_by_name !== null && { takenByName: row.taken_by_name }),
    hasTrouble: Boolean(row.has_trouble),
  }))
}

/** How many enquiries a campaign has in each state that any is in. */
export async function countEnquiries(db: Db, campaign: string): Promise<{ readonly state: string; readonly count: number }[]> {
  const rows = await db
    .selectFrom('enquiry')
    .select(['state', ({ fn }) => fn.countAll().as('count')])
    .where('campaign', '=', campaign)
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}

/** How many enquiries are in a state, in every campaign. */
export async function countInState(db: Db, state: string): Promise<number> {
  const { count } = await db
    .selectFrom('enquiry')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The enquiry of a campaign in one state that came first. */
export async function findOldestEnquiry(db: Db, campaign: string, state: string): Promise<Enquiry | undefined> {
  const row = await db
    .selectFrom('enquiry')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('state', '=', state)
    .orderBy('received_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && toEnquiry(row)
}

/** Erases those in some states of which nothing was heard since an instant. Answers how many there were. */
export async function deleteSilentEnquiries(db: Db, states: readonly string[], before: string): Promise<number> {
  const gone = await db
    .deleteFrom('enquiry')
    .where('state', 'in', [...states])
    .where('last_at', '<', before)
    .returning('id')
    .execute()
  return gone.length
}
