import type { Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listEditions } from '../db/queries/editions.ts'
import { lastShippedEdition } from '../db/queries/shipped-editions.ts'
import { digestOf } from './content.ts'
import type { Edition } from './editions.ts'

/** What a ledger knows of the trackers that shipped. */
export interface Shipping {
  /** The number of each edition by the digest of its tracker. */
  readonly byDigest: ReadonlyMap<string, number>
  /** The editions that people published since the last one that shipped, oldest first. */
  readonly ownSince: readonly number[]
}

/** How the tracker that ships stands to what a ledger shows: they say the same, it was shown by an earlier edition, or it is news here. */
export type ShippedStanding = 'another-tracker' | 'current' | 'published-before' | 'not-published'

/** Reads what a ledger knows of the trackers that shipped. */
export async function readShipping(db: Db): Promise<Shipping> {
  const [editions, lastShipped] = [await listEditions(db), await lastShippedEdition(db)]
  const numbers = editions.map(({ number }) => number).reverse()
  return {
    byDigest: new Map(editions.map(({ digest, number }) => [digest, number])),
    ownSince: numbers.filter((number) => number > lastShipped),
  }
}

/** How the tracker that ships stands to the current edition and those before it. Compares digests, so it may be asked at every start. */
export function standingOfShipped(shipped: Tracker, current: Edition, { byDigest }: Shipping): ShippedStanding {
  if (shipped.id !== current.tracker.id) return 'another-tracker'
  const digest = digestOf(shipped)
  // An edition is read by the schema of today, which may have learned a field since: its digest then differs, and what it says does not.
  if (digest === current.entry.digest || digest === digestOf(current.tracker)) return 'current'
  return byDigest.has(digest) ? 'published-before' : 'not-published'
}
