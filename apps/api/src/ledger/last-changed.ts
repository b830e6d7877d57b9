import type { PlainDate } from '@dutywatch/domain/date'
import {
  collectionNames,
  find,
  isCollectionName,
  recordSchema,
  referredBy,
  type CollectionName,
  type RecordKey,
  type RecordOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listEditions } from '../db/queries/editions.ts'
import { listRecordRevisions } from '../db/queries/record-revisions.ts'
import { listLastRevisions } from '../db/queries/revisions.ts'

/** Days by the place of a record, of which the latest stays. */
type Days = Map<string, PlainDate>

/**
 * The day since which each record of an edition is told as it is, by `collection/id`: when it, what it points at or what points at it, now or
 * in an earlier version, was last published anew or came to be known. What is told of a record by the day it is asked on is not counted.
 */
export async function lastChangedDays(
  db: Db,
  { tracker, edition }: { readonly tracker: Tracker; readonly edition: number },
): Promise<ReadonlyMap<string, PlainDate>> {
  const published = new Map((await listEditions(db)).map(({ number, publishedOn }) => [number, publishedOn]))
  const own: Days = new Map()
  for (const { collection, id, edition: number } of await listLastRevisions(db, edition))
    note(own, `${collection}/${id}`, published.get(number))
  const records = collectionNames.flatMap((collection) =>
    tracker[collection].map((record: { readonly id: string; readonly knownFrom?: PlainDate }) => {
      const key = placeOf({ collection, id: record.id })
      note(own, key, record.knownFrom)
      return { key, points: pointsAt(tracker, { collection, id: record.id }) }
    }),
  )
  const shown: Days = new Map(own)
  for (const { key, points } of records) for (const other of points) note(shown, key, own.get(other))
  const told: Days = new Map(shown)
  for (const { key, points } of records) {
    for (const other of points) {
      note(told, key, shown.get(other))
      note(told, other, shown.get(key))
    }
  }
  for (const { collection, id, edition: number, before } of await listRecordRevisions(db, {
    from: 2,
    to: edition,
    ofPresent: true,
  }))
    for (const other of pointedAt(collection, before)) {
      note(told, other, published.get(number))
      note(told, `${collection}/${id}`, own.get(other))
    }
  return told
}

function note(days: Days, place: string, day: PlainDate | undefined): void {
  const held = days.get(place)
  if (day !== undefined && (held === undefined || held < day)) days.set(place, day)
}

function placeOf({ collection, id }: RecordKey): string {
  return `${collection}/${id}`
}

function pointsAt(tracker: Tracker, { collection, id }: RecordKey): string[] {
  const record = find(tracker, collection, id)
  return record ? referredBy(collection, record).map(placeOf) : []
}

/** A record of an earlier shape may not be readable by the schema of today: what it pointed at is then not known. */
function pointedAt(collection: string, record: unknown): string[] {
  if (!isCollectionName(collection)) return []
  const read = recordSchema(collection).safeParse(record)
  return read.success ? referredBy(collection, read.data as RecordOf<CollectionName>).map(placeOf) : []
}
