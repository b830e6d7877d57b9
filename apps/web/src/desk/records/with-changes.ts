import { isCollectionName, type Tracker } from '@dutywatch/domain/tracker'

/** A record as it is proposed or drafted. */
interface Change {
  readonly collection: string
  readonly id: string
  readonly record?: unknown
}

/** The tracker as an editor looks at it: changed records in their places, new ones at the end. Whether it still is a tracker is not asked. */
export function withChanges(tracker: Tracker, changes: readonly Change[]): Tracker {
  const laid: Record<string, unknown> = { ...tracker }
  for (const { collection, id, record } of changes) {
    if (!isCollectionName(collection)) continue
    const records = laid[collection] as readonly { readonly id: string }[]
    const isHeld = records.some((each) => each.id === id)
    const kept =
      record === undefined ? records.filter((each) => each.id !== id) : records.map((each) => (each.id === id ? record : each))
    laid[collection] = isHeld || record === undefined ? kept : [...kept, record]
  }
  return laid as unknown as Tracker
}
