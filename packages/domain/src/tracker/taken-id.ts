import { refuse, type Refused } from '../outcome.ts'
import type { DraftChange } from './lay-over.ts'
import { find } from './lookup.ts'
import { recordName } from './record-name.ts'
import { isCollectionName, type Tracker } from './tracker.ts'

/** Why records that were begun as new cannot go into a tracker: one of them bears the id of another, which would be written over; nothing when none does. */
export function refusedAsTaken(tracker: Tracker, changes: readonly DraftChange[]): Refused<'id-taken'> | undefined {
  for (const { collection, id, record, isNew = false } of changes) {
    if (!isNew || record === undefined || !isCollectionName(collection)) continue
    const other = find(tracker, collection, id)
    if (other === undefined) continue
    const name = recordName(tracker, collection, other)
    return refuse(
      'id-taken',
      `There is another record with the id “${id}” already: “${name}”. Change that one, or give the new one another id.`,
    )
  }
  return undefined
}
