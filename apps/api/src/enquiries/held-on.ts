import type { Db } from '../db/database.ts'
import { deleteEnquiries, listEnquiriesFrom, type Enquiry } from '../db/queries/enquiries.ts'
import { listEnquiryEvents, type EnquiryEvent } from '../db/queries/enquiry-events.ts'
import { listLetters, type Letter } from '../db/queries/letters.ts'

/** Everything that enquiries hold on an e-mail address, to be handed to its owner. */
export interface HeldOnAddress {
  readonly email: string
  /** When it was put together, ISO 8601 in UTC. */
  readonly at: string
  readonly enquiries: readonly (Omit<Enquiry, 'events'> & {
    readonly events: readonly Omit<EnquiryEvent, 'enquiry' | 'person'>[]
    readonly letters: readonly Omit<Letter, 'enquiry'>[]
  })[]
}

/** Whose data, and in which campaign; in all of them when none is named. */
export interface EnquirerPlace {
  readonly email: string
  readonly campaign?: string | undefined
}

/** Puts together what is held on an address. */
export async function heldOn(db: Db, { email, campaign }: EnquirerPlace, at: string): Promise<HeldOnAddress> {
  const enquiries = []
  for (const enquiry of await listEnquiriesFrom(db, email, campaign)) {
    const [events, letters] = [await listEnquiryEvents(db, enquiry.id), await listLetters(db, enquiry.id)]
    enquiries.push({
      ...enquiry,
      events: events.map(({ enquiry: _own, person: _who, ...event }) => event),
      letters: letters.map(({ enquiry: _own, ...letter }) => letter),
    })
  }
  return { email, at, enquiries }
}

/** How much was erased. */
export interface Erased {
  readonly enquiries: number
  readonly letters: number
}

/** Erases what is held on an address, with all that was said about it, within a transaction. */
export async function eraseEnquirer(trx: Db, { email, campaign }: EnquirerPlace): Promise<Erased> {
  const ids = (await listEnquiriesFrom(trx, email, campaign)).map(({ id }) => id)
  let letters = 0
  for (const id of ids) letters += (await listLetters(trx, id)).length
  return { enquiries: await deleteEnquiries(trx, ids), letters }
}
