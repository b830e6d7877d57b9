import type { Db } from '../database.ts'
import { inBatches } from './in-batches.ts'

/** What looks like spam in a campaign and nobody has judged: how much, and when the last of it came. */
export interface Suspected {
  readonly count: number
  /** ISO 8601, UTC. */
  readonly upTo: string
}

/** What somebody judged at once, as far as nothing was done about it since. */
export interface SpamSweep {
  readonly at: string
  readonly by?: string | undefined
  readonly count: number
}

/** The move of many enquiries from one state to another at once, with the event that tells of it in each. */
export interface Sweep {
  readonly campaign: string
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly by: string
  readonly person: string
  readonly at: string
}

/** What is suspected of a campaign's enquiries; nothing when none is. */
export async function findSuspected(db: Db, campaign: string): Promise<Suspected | undefined> {
  const { count, upTo } = await db
    .selectFrom('enquiry')
    .select(({ fn }) => [fn.countAll().as('count'), fn.max('received_at').as('upTo')])
    .where('campaign', '=', campaign)
    .where('state', '=', 'suspected-spam')
    .executeTakeFirstOrThrow()
  return Number(count) === 0 ? undefined : { count: Number(count), upTo: upTo ?? '' }
}

/** What was judged at once last, of which something is still as it was left; nothing when there is none. */
export async function findLastSweep(db: Db, campaign: string, of: Pick<Sweep, 'to' | 'kind'>): Promise<SpamSweep | undefined> {
  const row = await db
    .selectFrom('enquiry')
    .innerJoin('enquiry_event', (join) =>
      join.onRef('enquiry_event.enquiry', '=', 'enquiry.id').onRef('enquiry_event.seq', '=', 'enquiry.events'),
    )
    .select(({ fn }) => ['enquiry_event.at', 'enquiry_event.by', fn.countAll().as('count')])
    .where('campaign', '=', campaign)
    .where('state', '=', of.to)
    .where('kind', '=', of.kind)
    .groupBy(['enquiry_event.at', 'enquiry_event.by'])
    .orderBy('enquiry_event.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { at: row.at, by: row.by ?? undefined, count: Number(row.count) }
}

/** Which of the enquiries in a state are moved: all that came no later than an instant, but those left out. */
export interface SweptUpTo {
  readonly upTo: string
  readonly leftOut: readonly string[]
}

/** Moves enquiries in a state that came no later than an instant. Answers how many there were. */
export async function sweepReceived(trx: Db, sweep: Sweep, { upTo, leftOut }: SweptUpTo): Promise<number> {
  const moved = await trx
    .updateTable('enquiry')
    .set(({ eb, ref }) => ({ state: sweep.to, events: eb(ref('events'), '+', 1), last_at: sweep.at }))
    .where('campaign', '=', sweep.campaign)
    .where('state', '=', sweep.from)
    .where('received_at', '<=', upTo)
    .$if(leftOut.length > 0, (query) => query.where('id', 'not in', leftOut))
    .returning(['id', 'events'])
    .execute()
  return noteSwept(trx, sweep, moved)
}

/** Moves every enquiry about which something was done at an instant, and nothing since. Answers how many there were. */
export async function sweepBack(trx: Db, sweep: Sweep, of: { readonly kind: string; readonly at: string }): Promise<number> {
  const moved = await trx
    .updateTable('enquiry')
    .set(({ eb, ref }) => ({ state: sweep.to, events: eb(ref('events'), '+', 1), last_at: sweep.at }))
    .where('campaign', '=', sweep.campaign)
    .where('state', '=', sweep.from)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('enquiry_event')
          .select('seq')
          .whereRef('enquiry_event.enquiry', '=', 'enquiry.id')
          .whereRef('enquiry_event.seq', '=', 'enquiry.events')
          .where('kind', '=', of.kind)
          .where('at', '=', of.at),
      ),
    )
    .returning(['id', 'events'])
    .execute()
  return noteSwept(trx, sweep, moved)
}

async function noteSwept(
  trx: Db,
  { kind, by, person, at }: Sweep,
  moved: readonly { readonly id: string; readonly events: number }[],
): Promise<number> {
  const events = moved.map(({ id, events: seq }) => ({ enquiry: id, seq, at, by, person, kind, words: '' }))
  for (const batch of inBatches(events)) await trx.insertInto('enquiry_event').values(batch).execute()
  return moved.length
}
