import { namesOf, type Force } from '../../evidence/index.ts'
import type { Finding } from '../finding.ts'
import type { Tracker } from '../tracker.ts'

/** Names that two forces are known by, in whatever scheme: a return that uses one could be of either. */
export function sharedForceNames(tracker: Tracker): Finding[] {
  return clashes(tracker.forces, (force) => [...new Set(namesOf(force).map((name) => name.toLowerCase()))]).map(
    ({ record, other, key }) => ({
      path: `forces/${record.id}/names`,
      rule: 'shared-force-name',
      message: `It and "${other.id}" are both known as "${spelling(record, key)}"; take the name from one of them.`,
    }),
  )
}

/** Area codes that two forces have. */
export function sharedCodes(tracker: Tracker): Finding[] {
  return clashes(tracker.forces, ({ code }) => (code === undefined ? [] : [code])).map(({ record, other, key }) => ({
    path: `forces/${record.id}/code`,
    rule: 'shared-code',
    message: `It and "${other.id}" both have the area code "${key}"; correct one of them.`,
  }))
}

/** Tiles of the map that two forces stand on. */
export function overlappingTiles(tracker: Tracker): Finding[] {
  return clashes(tracker.forces, ({ tile }) => (tile ? [`column ${tile.column}, row ${tile.row}`] : [])).map(
    ({ record, other, key }) => ({
      path: `forces/${record.id}/tile`,
      rule: 'overlapping-tiles',
      message: `It and "${other.id}" both stand on ${key} of the tile map; move one of them.`,
    }),
  )
}

/** Second populations of one force for one year: a rate would not know which to divide by. */
export function doublePopulations(tracker: Tracker): Finding[] {
  return clashes(tracker.populations, ({ force, year }) => [`${force} ${year}`]).map(({ record, other }) => ({
    path: `populations/${record.id}/year`,
    rule: 'double-population',
    message: `It and "${other.id}" both give the population of "${record.force}" for ${record.year}; keep one.`,
  }))
}

interface Clash<Each> {
  readonly record: Each
  readonly other: Each
  readonly key: string
}

/** Every key that a record has and an earlier one had. */
function clashes<Each>(records: readonly Each[], keysOf: (record: Each) => readonly string[]): Clash<Each>[] {
  const holders = new Map<string, Each>()
  return records.flatMap((record) =>
    keysOf(record).flatMap((key) => {
      const other = holders.get(key)
      if (other === undefined) holders.set(key, record)
      return other === undefined ? [] : [{ record, other, key }]
    }),
  )
}

function spelling(force: Force, key: string): string {
  return namesOf(force).find((name) => name.toLowerCase() === key) ?? key
}
