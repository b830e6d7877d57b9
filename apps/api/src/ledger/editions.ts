import { readTracker, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listArrangementsAt } from '../db/queries/arrangements.ts'
import { currentEditionNumber, getEdition, type EditionEntry } from '../db/queries/editions.ts'
import { listRevisionsAt } from '../db/queries/revisions.ts'
import { DamagedLedger } from '../db/storage-failure.ts'
import { assemble } from './content.ts'

/** An edition and the tracker it published. */
export interface Edition {
  readonly entry: EditionEntry
  readonly tracker: Tracker
}

/**
 * Any edition as it was published, put together from the last revision of each record; the current one when no number is given.
 * Throws `NotFound` when there is none, and `DamagedLedger` when the ledger holds something that is not a tracker.
 */
export async function editionOf(db: Db, number?: number): Promise<Edition> {
  const wanted = number ?? (await currentEditionNumber(db))
  const { entry, header } = await getEdition(db, wanted)
  const revisions = await listRevisionsAt(db, wanted)
  const arrangements = await listArrangementsAt(db, wanted)
  const read = readTracker(assemble({ header, revisions, arrangements }))
  if (!read.ok) throw new DamagedLedger(`Edition ${wanted} in the ledger cannot be read. ${read.message}`)
  return { entry, tracker: read.value }
}
