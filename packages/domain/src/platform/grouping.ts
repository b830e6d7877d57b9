import type { PlainDate } from '../date/index.ts'
import { ownerOn } from './ownership.ts'
import type { Grouping, Ownership } from './platform.ts'

/** The companies that owned the members of a grouping on a day, by id, each once; members without a recorded owner add none. */
export function ownersOfGrouping(
  grouping: Pick<Grouping, 'members'>,
  ownerships: readonly Ownership[],
  on: PlainDate,
): Ownership['company'][] {
  const owners = grouping.members.map((member) => ownerOn(ownerships, member, on))
  return [...new Set(owners.filter((owner) => owner !== undefined))]
}

/** Platforms that one publication counts as one: a grouping's members, or a platform by itself. */
export type CountedTogether = readonly string[]

/**
 * Whether a publication counts any of these platforms in other company than an earlier one did, so that the two shares are of different
 * things. Platforms that the earlier one does not name do not count as moved.
 */
export function isRegrouped(together: CountedTogether, before: readonly CountedTogether[]): boolean {
  const key = (platforms: CountedTogether) => [...platforms].sort().join(' ')
  const named = before.filter((earlier) => earlier.some((platform) => together.includes(platform)))
  return named.length > 0 && !named.some((earlier) => key(earlier) === key(together))
}
