import { windowOfPartial, type PlainDate } from '../date/index.ts'
import type { PartialDate } from '../source/index.ts'
import { gone, prune } from './references.ts'
import { collectionNames, recordSchema, type CollectionName, type Tracker } from './tracker.ts'

type AnyRecord = { readonly id: string; readonly knownFrom?: string; readonly citations?: readonly { readonly source: string }[] }
type Records = Record<CollectionName, readonly AnyRecord[]>

/**
 * The tracker as the public could know it at the end of a day. Records not yet known are gone, and with them whatever cannot stand
 * without them; ends that still lay ahead (a name borne until, an ownership until, a repeal) are open again. The same document comes back when
 * nothing is later than the day.
 */
export function asOf(tracker: Tracker, day: PlainDate): Tracker {
  if (day >= tracker.informedTo && !anythingAfter(tracker, day)) return tracker
  const known = withoutDeadReferences(knownBy(tracker, day))
  const cited = new Set(
    collectionNames.flatMap((name) => known[name].flatMap((record) => record.citations ?? [])).map((c) => c.source),
  )
  // Only whole records, whole optional fields and list members were taken out, so what is left still satisfies the schema.
  return {
    ...tracker,
    ...(known as Pick<Tracker, CollectionName>),
    sources: tracker.sources.filter((source) => cited.has(source.id)),
    informedTo: day < tracker.informedTo ? day : tracker.informedTo,
  }
}

const firstDays = new WeakMap<Tracker, { readonly day: PlainDate | undefined }>()

/** The first day any record was known: before it there is nothing to show. */
export function firstDay(tracker: Tracker): PlainDate | undefined {
  const held = firstDays.get(tracker)
  if (held) return held.day
  const days = collectionNames.flatMap((name) => tracker[name].map((record: AnyRecord) => record.knownFrom))
  const day = days.filter((each) => each !== undefined).sort()[0]
  firstDays.set(tracker, { day })
  return day
}

function anythingAfter(tracker: Tracker, day: PlainDate): boolean {
  return collectionNames.some((name) =>
    tracker[name].some((record: AnyRecord) => record.knownFrom !== undefined && record.knownFrom > day),
  )
}

function knownBy(tracker: Tracker, day: PlainDate): Records {
  const records = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      tracker[name].filter((record: AnyRecord) => record.knownFrom === undefined || record.knownFrom <= day),
    ]),
  ) as unknown as Records
  return { ...records, ...reopened(tracker, records, day) }
}

/** Ends and names that lay in the future on the day are taken out of the records that carry them. */
function reopened(tracker: Tracker, records: Records, day: PlainDate): Partial<Records> {
  const kept = (name: CollectionName) => new Set(records[name].map((record) => record.id))
  const of = <Name extends CollectionName>(name: Name): Tracker[Name] => {
    const ids = kept(name)
    return tracker[name].filter((record: AnyRecord) => ids.has(record.id)) as Tracker[Name]
  }
  return {
    platforms: of('platforms').map((platform) => openEnd({ ...platform, names: datedBy(platform.names, day) }, 'ended', day)),
    companies: of('companies').map((company) => ({ ...company, names: datedBy(company.names, day) })),
    ownerships: of('ownerships').map((ownership) => openEnd(ownership, 'to', day)),
    groupings: of('groupings').map((grouping) => openEnd(grouping, 'to', day)),
    speakers: of('speakers').map((speaker) => ({ ...speaker, roles: datedBy(speaker.roles, day) })),
    penaltyRules: of('penaltyRules').map((rule) => openEnd(rule, 'repealedOn', day)),
    bills: of('bills').map((bill) => ({ ...bill, titles: bill.titles.filter((title) => title.from <= day) })),
  }
}

function datedBy<Item extends { readonly from?: PartialDate | undefined; readonly to?: PartialDate | undefined }>(
  items: readonly Item[],
  day: PlainDate,
): Item[] {
  return items
    .filter((item) => item.from === undefined || windowOfPartial(item.from).earliest <= day)
    .map((item) => openEnd(item, 'to', day))
}

function openEnd<Item extends object, Key extends keyof Item>(item: Item, key: Key, day: PlainDate): Item {
  const end = item[key]
  if (typeof end !== 'string' || windowOfPartial(end).latest <= day) return item
  const { [key]: _later, ...open } = item
  return open as Item
}

function withoutDeadReferences(records: Records): Records {
  const ids = Object.fromEntries(collectionNames.map((name) => [name, new Set(records[name].map((record) => record.id))]))
  const exists = (collection: string, id: string) => ids[collection]?.has(id) ?? false
  const left = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      records[name].map((record) => prune(recordSchema(name), record, exists)).filter((record) => record !== gone),
    ]),
  ) as unknown as Records
  const unchanged = collectionNames.every((name) => left[name].length === records[name].length)
  return unchanged ? left : withoutDeadReferences(left)
}
