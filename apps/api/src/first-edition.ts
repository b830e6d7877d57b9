import { accept, type Outcome } from '@dutywatch/domain'
import type { Clock } from './clock.ts'
import { shippedTracker } from './commands/shipped-tracker.ts'
import type { Db } from './db/database.ts'
import { currentEditionNumber, publish, type EditionEntry, type PublishRefusal } from './ledger/index.ts'

/** Publishes the tracker that ships as edition 1 when the ledger is empty. Answers the new edition, or nothing when there already is one. */
export async function publishFirstEdition(db: Db, clock: Clock): Promise<Outcome<EditionEntry | undefined, PublishRefusal>> {
  if ((await currentEditionNumber(db)) > 0) return accept(undefined)
  const published = await publish(db, await shippedTracker(), {
    by: 'Dutywatch',
    note: 'The tracker as it ships with Dutywatch.',
    at: clock.now(),
    base: 0,
    shipped: true,
  })
  const anotherWasFaster = !published.ok && published.reason === 'edition-moved'
  return anotherWasFaster ? accept(undefined) : published
}
