import { firstDayOf, lastDayOf } from '../source/partial-date.ts'
import type { PartialDate } from '../source/index.ts'
import type { Company, Ownership } from './platform.ts'

/** A stretch of an ownership during which the owner bore one name. `to` is the last day. */
export interface NamedOwnership {
  readonly name: string
  readonly from: PartialDate
  readonly to?: PartialDate
}

/**
 * An ownership cut where its owner changed its name, in order: Instagram is Facebook, Inc.'s until 27 October 2021 and Meta Platforms,
 * Inc.'s from the next day, without having been sold. Ends are kept as exact as they are known.
 */
export function namedOwnerships(ownership: Pick<Ownership, 'from' | 'to'>, { names }: Pick<Company, 'names'>): NamedOwnership[] {
  const begins = firstDayOf(ownership.from)
  const ends = ownership.to === undefined ? undefined : lastDayOf(ownership.to)
  return names.flatMap((name): NamedOwnership[] => {
    const isOver = name.to !== undefined && lastDayOf(name.to) < begins
    const isAfter = name.from !== undefined && ends !== undefined && firstDayOf(name.from) > ends
    if (isOver || isAfter) return []
    const from = name.from !== undefined && firstDayOf(name.from) > begins ? name.from : ownership.from
    const to = name.to !== undefined && (ends === undefined || lastDayOf(name.to) < ends) ? name.to : ownership.to
    return [{ name: name.name, from, ...(to === undefined ? {} : { to }) }]
  })
}
