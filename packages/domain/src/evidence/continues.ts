import { differencesBetween } from './comparison.ts'
import type { Figure, Release } from './evidence.ts'
import { follows } from './period.ts'

/**
 * Whether a line may be drawn between two figures: both of one release, counting the same of the same place and forces, the one
 * beginning where the other ends. Their periods may differ in length; what is drawn must then be a rate.
 */
export function continues(one: Figure, other: Figure, releases: readonly Release[]): boolean {
  const sameForces = (one.coverage === undefined) === (other.coverage === undefined)
  const differences = differencesBetween(one, other, releases).filter(({ reason }) => reason !== 'different-length')
  return sameForces && differences.length === 0 && follows(one.period, other.period)
}
