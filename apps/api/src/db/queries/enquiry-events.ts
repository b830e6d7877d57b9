import type { Db } from '../database.ts'

/** What was done about an enquiry. */
export interface EnquiryEvent {
  readonly enquiry: string
  /** 1, 2, 3… within the enquiry. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** The name of whoever did it; absent when it came by itself. */
  readonly by?: string | undefined
  /** The person of the desk. */
  readonly person?: string | undefined
  /** An `EnquiryEventKind`. */
  readonly kind: string
  /** What was answered or noted; empty when nothing was said. */
  readonly words: string
}

/** Adds an event. */
export async function insertEnquiryEvent(trx: Db, event: EnquiryEvent): Promise<void> {
  const { by, person, ...rest } = event
  await trx
    .insertInto('enquiry_event')
    .values({ ...rest, by: by ?? null, person: person ?? null })
    .execute()
}

/** Everything that was done about an enquiry, in order. */
export async function listEnquiryEvents(db: Db, enquiry: string): Promise<EnquiryEvent[]> {
  const rows = await db.selectFrom('enquiry_event').selectAll().where('enquiry', '=', enquiry).orderBy('seq').execute()
  return rows.map(({ by, person, ...rest }) => ({
    ...rest,
    ...(by !== null && { by }),
    ...(person !== null && { person }),
  }))
}
