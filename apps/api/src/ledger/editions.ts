import { collectionNames, readTracker, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listArrangementsAt } from '../db/queries/arrangements.ts'
import { currentEditionNumber, getEdition, type EditionEntry } from '../db/queries/editions.ts'
import { listRevisionsAt, listRevisionsBetween } from '../db/queries/revisions.ts'
import { DamagedLedger } from '../db/storage-failure.ts'
import { assemble, assembleOver, digestOf } from './content.ts'

/** An edition and the tracker it published. */
export interface Edition {
  readonly entry: EditionEntry
  readonly tracker: Tracker
}

/** Editions in memory. What an edition says never changes, so nobody need read again one that is known. */
export interface KnownEditions {
  /** The edition of that number; nothing when it is not known. */
  find(number: number): Edition | undefined
  /** The last edition before that number that is known. */
  before(number: number): Edition | undefined
  /** Takes an edition in, once it is published for certain. */
  keep(edition: Edition): void
}

/**
 * Any edition as it was published, put together from the last revision of each record, or from an earlier edition that is known and what has
 * changed since; the current one when no number is given. Throws `NotFound` when there is none, and `DamagedLedger` when the ledger holds
 * something that is not a tracker.
 */
export async function editionOf(db: Db, number?: number, known?: KnownEditions): Promise<Edition> {
  const wanted = number ?? (await currentEditionNumber(db))
  const held = known?.find(wanted) ?? (await laterEdition(db, wanted, known?.before(wanted)))
  if (held) return held
  const { entry, kept } = await keptEdition(db, wanted)
  return { entry, tracker: read(wanted, kept) }
}

async function laterEdition(db: Db, number: number, before: Edition | undefined): Promise<Edition | undefined> {
  if (!before) return undefined
  const { entry, header } = await getEdition(db, number)
  const revisions = await listRevisionsBetween(db, before.entry.number, number)
  const tracker = assembleOver(before.tracker, { header, revisions, arrangements: await listArrangementsAt(db, number) })
  return tracker && { entry, tracker }
}

/** An edition with whether it still comes to the digest that it was published with. */
export interface ProvenEdition extends Edition {
  /**
   * False when something in it is not as it was published; also when an earlier release published it that knew fewer collections of
   * records, whose digest cannot be worked out any more.
   */
  readonly proven: boolean
}

/**
 * Works the digest of an edition out again from what is kept of it: as it is read today, and as it was written, for a record may have
 * learned a field since. Throws as `editionOf` does.
 */
export async function provenEdition(db: Db, number: number): Promise<ProvenEdition> {
  const { entry, kept } = await keptEdition(db, number)
  const tracker = read(number, kept)
  const empty = Object.fromEntries(collectionNames.map((name) => [name, []]))
  const proven = [tracker, { ...empty, ...kept }].some((said) => digestOf(said) === entry.digest)
  return { entry, tracker, proven }
}

async function keptEdition(db: Db, number: number) {
  const { entry, header } = await getEdition(db, number)
  const revisions = await listRevisionsAt(db, number)
  const arrangements = await listArrangementsAt(db, number)
  return { entry, kept: assemble({ header, revisions, arrangements }) }
}

function read(number: number, kept: Readonly<Record<string, unknown>>): Tracker {
  const outcome = readTracker(kept)
  if (!outcome.ok) throw new DamagedLedger(`Edition ${number} in the ledger cannot be read. ${outcome.message}`)
  return outcome.value
}
