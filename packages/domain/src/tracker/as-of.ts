import { windowOfPartial, type PlainDate } from '../date/index.ts'
import { hadHappened } from '../foi/index.ts'
import { by } from '../order.ts'
import type { DatedName } from '../platform/index.ts'
import type { PartialDate } from '../source/index.ts'
import { lastInformed } from './lookup.ts'
import { gone, prune, referencesIn } from './references.ts'
import { collectionNames, recordSchema, type CollectionName, type Tracker } from './tracker.ts'

type AnyRecord = { readonly id: string; readonly knownFrom?: string }
type Records = Record<CollectionName, readonly AnyRecord[]>

/**
 * The tracker as the public could know it at the end of a day. Records not yet known are gone, and with them whatever cannot stand
 * without them; ends that still lay ahead (a name borne until, an ownership until, a repeal) are open again, and what was yet to happen to
 * a request is not told. What is left satisfies the
 * schema and refers to nothing that is gone. The tracker bears the title it was to have on the day. The same document comes back when nothing is later than the day.
 */
export function asOf(tracker: Tracker, day: PlainDate): Tracker {
  if (day >= tracker.informedTo && !anythingAfter(tracker, day)) return titledBy(tracker, day)
  const known = withoutDeadReferences(knownBy(tracker, day))
  const named = sourcesNamed(known)
  return {
    ...titledBy(tracker, day),
    ...(known as Pick<Tracker, CollectionName>),
    sources: tracker.sources.filter((source) => named.has(source.id)),
    informedTo: lastInformed(tracker, day),
  }
}

/** The tracker with the title for a day: the earlier one that ends soonest on or after it, else its own. */
function titledBy(tracker: Tracker, day: PlainDate): Tracker {
  const { earlierTitles = [] } = tracker
  const ahead = earlierTitles.filter(({ until }) => until >= day).sort(by(({ until }) => until))
  const [then] = ahead
  if (then === undefined) return tracker
  return { ...tracker, title: then.title, earlierTitles: earlierTitles.filter(({ until }) => until < day) }
}

/** The ids of the sources that are cited, or referred to in another way: as what a claim was published in. */
function sourcesNamed(records: Records): ReadonlySet<string> {
  const references = collectionNames.flatMap((name) =>
    records[name].flatMap((record) => referencesIn(recordSchema(name), record)),
  )
  return new Set(references.filter(({ collection }) => collection === 'sources').map(({ id }) => id))
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
    platforms: of('platforms').map((platform) => openEnd({ ...platform, names: namesBy(platform.names, day) }, 'ended', day)),
    companies: of('companies').map((company) => ({ ...company, names: namesBy(company.names, day) })),
    ownerships: of('ownerships').map((ownership) => openEnd(ownership, 'to', day)),
    groupings: of('groupings').map((grouping) => openEnd(grouping, 'to', day)),
    speakers: of('speakers').map((speaker) => ({ ...speaker, roles: datedBy(speaker.roles, day) })),
    penaltyRules: of('penaltyRules').map((rule) => openEnd(rule, 'repealedOn', day)),
    bills: of('bills').map((bill) => ({ ...bill, titles: titlesBy(bill.titles, day) })),
    requests: of('requests').map((request) => ({
      ...request,
      events: request.events.filter((event) => hadHappened(event, day)),
    })),
  }
}

function titlesBy<Title extends { readonly from: PlainDate }>(titles: readonly Title[], day: PlainDate): Title[] {
  const borne = titles.filter((title) => title.from <= day)
  return borne.length > 0 ? borne : titles.toSorted(by(({ from }) => from)).slice(0, 1)
}

/** The names borne by a day; the first ever borne when there is none yet, since nothing known is without a name. */
function namesBy(names: readonly DatedName[], day: PlainDate): DatedName[] {
  const borne = datedBy(names, day)
  return borne.length > 0 ? borne : names.slice(0, 1).map((name) => openEnd(name, 'to', day))
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
      records[name].map((record) => whatIsLeft(name, record, exists)).filter((record) => record !== gone),
    ]),
  ) as unknown as Records
  const unchanged = collectionNames.every((name) => left[name].length === records[name].length)
  return unchanged ? left : withoutDeadReferences(left)
}

/** A record without its dead references; `gone` when it cannot stand without them, or breaks a rule of its own schema. */
function whatIsLeft(name: CollectionName, record: AnyRecord, exists: (collection: string, id: string) => boolean): unknown {
  const schema = recordSchema(name)
  const left = prune(schema, record, exists)
  return left === record || left === gone || schema.safeParse(left).success ? left : gone
}
