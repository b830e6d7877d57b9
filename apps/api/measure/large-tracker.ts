import { collectionNames, readTracker, referringTo, type CollectionName, type Tracker } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'

/** What there is once in a country or is worked out from it, and the sources, which all copies cite. */
const once: ReadonlySet<CollectionName> = new Set([
  'sources',
  'forces',
  'populations',
  'releases',
  'figures',
  'shares',
  'forceFigures',
  'restatements',
  'claims',
])
const copied = collectionNames.filter((name) => !once.has(name))

/**
 * The shipped tracker with every campaign, Bill, promise, verdict, duty and platform of it several times over, each copy under ids of its
 * own that point at each other as the first do: at least so many records, as mixed as those that ship.
 */
export function largeTracker(records: number): Tracker {
  const each = copied.reduce((sum, name) => sum + shipped[name].length, 0)
  const all = recordsIn(shipped)
  const copies = Array.from({ length: Math.max(0, Math.ceil((records - all) / each)) }, (_, index) => index + 2)
  const pointing = targetsByRecord()
  const lists = copied.map((name) => {
    const others = copies.flatMap((copy) =>
      shipped[name].map((record) => ({
        ...renamed(record, { ids: pointing.get(`${name}/${record.id}`) ?? new Set(), copy }),
        id: `${record.id}-${copy}`,
      })),
    )
    return [name, [...shipped[name], ...others]]
  })
  const read = readTracker({ ...shipped, ...Object.fromEntries(lists) })
  if (!read.ok) throw new Error(read.message)
  return read.value
}

/** How many records a tracker has. */
export function recordsIn(tracker: Tracker): number {
  return collectionNames.reduce((sum, name) => sum + tracker[name].length, 0)
}

/** The ids that each record points at, of what is copied. */
function targetsByRecord(): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>()
  for (const name of copied) {
    for (const { id } of shipped[name]) {
      for (const { collection, id: from } of referringTo(shipped, name, id)) {
        const key = `${collection}/${from}`
        targets.set(key, (targets.get(key) ?? new Set()).add(id))
      }
    }
  }
  return targets
}

interface Renaming {
  readonly ids: ReadonlySet<string>
  readonly copy: number
}

function renamed<Value extends object>(value: Value, renaming: Renaming): Value {
  const inside = (item: unknown): unknown => {
    if (typeof item === 'string') return renaming.ids.has(item) ? `${item}-${renaming.copy}` : item
    if (Array.isArray(item)) return item.map(inside)
    return typeof item === 'object' && item !== null ? renamed(item, renaming) : item
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'kind' ? item : inside(item)])) as Value
}
