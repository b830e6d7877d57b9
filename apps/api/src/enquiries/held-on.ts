import type { Db } from '../db/database.ts'
import {
  countEnquiriesFrom,
  deleteEnquiriesFrom,
  listEnquiriesFrom,
  type EnquirerPage,
  type EnquirerPlace,
} from '../db/queries/enquiries-of-person.ts'
import type { Enquiry } from '../db/queries/enquiries.ts'
import { listEnquiryEvents, type EnquiryEvent } from '../db/queries/enquiry-events.ts'
import { listLetters, type Letter } from '../db/queries/letters.ts'

/** What enquiries hold on an e-mail address, to be handed to its owner: the oldest, or those after one. */
export interface HeldOnAddress {
  readonly email: string
  /** When it was put together, ISO 8601 in UTC. */
  readonly at: string
  readonly enquiries: readonly HeldEnquiry[]
  /** How many there are altogether. */
  readonly count: number
}

/** An enquiry with all that was said about it. */
export type HeldEnquiry = Omit<Enquiry, 'events'> & {
  readonly events: readonly Omit<EnquiryEvent, 'enquiry' | 'person'>[]
  readonly letters: readonly Omit<Letter, 'enquiry' | 'heldUntil'>[]
}

/** So many enquiries are handed over at once: some megabytes. */
export const mostHandedOver = 200

/** Puts together what is held on an address, no more than `mostHandedOver` enquiries at once. */
export async function heldOn(
  db: Db,
  place: EnquirerPlace,
  { at, after }: Pick<EnquirerPage, 'after'> & { readonly at: string },
): Promise<HeldOnAddress> {
  const enquiries = []
  for (const enquiry of await listEnquiriesFrom(db, place, { after, most: mostHandedOver })) {
    const [events, letters] = [await listEnquiryEvents(db, enquiry.id), await listLetters(db, enquiry.id)]
    enquiries.push({
      ...enquiry,
      events: events.map(({ enquiry: _own, person: _who, ...event }) => event),
      letters: letters.map(({ enquiry: _own, heldUntil: _until, ...letter }) => letter),
    })
  }
  return { email: place.email, at, enquiries, count: await countEnquiriesFrom(db, place) }
}

/** The same, all of it, page by page. */
export async function allHeldOn(db: Db, place: EnquirerPlace, at: string): Promise<HeldOnAddress> {
  const enquiries: HeldEnquiry[] = []
  for (;;) {
    const page = await heldOn(db, place, { at, after: enquiries.at(-1) })
    enquiries.push(...page.enquiries)
    if (page.enquiries.length < mostHandedOver) return { ...page, enquiries }
  }
}

/** How much was erased. */
export interface Erased {
  readonly enquiries: number
  readonly letters: number
}

/** Erases what is held on an address, with all that was said about it, within a transaction. */
export function eraseEnquirer(trx: Db, place: EnquirerPlace): Promise<Erased> {
  return deleteEnquiriesFrom(trx, place)
}
