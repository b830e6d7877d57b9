import type { RecordOf } from '@dutywatch/domain/tracker'

/** Forces that are added up together, under the name of the place they police. */
export interface ReleaseScope {
  readonly id: string
  readonly geography: string
  readonly forces: readonly string[]
}

type Force = RecordOf<'forces'>

const isTerritorial = ({ kind }: Force) => kind === 'territorial'
const inNation =
  (...nations: Force['nation'][]) =>
  (force: Force) =>
    isTerritorial(force) && nations.includes(force.nation)

/** Bodies that are no force are in none of them; forces without a territory only in the widest. */
const scopes = [
  { id: 'all-authorities', geography: 'All forces asked', holds: ({ kind }: Force) => kind !== 'other' },
  { id: 'england-and-wales', geography: 'England and Wales', holds: inNation('england', 'wales') },
  { id: 'england', geography: 'England', holds: inNation('england') },
  { id: 'wales', geography: 'Wales', holds: inNation('wales') },
  { id: 'scotland', geography: 'Scotland', holds: inNation('scotland') },
  { id: 'northern-ireland', geography: 'Northern Ireland', holds: inNation('northern-ireland') },
] as const

/** The sums that a release prints over the forces asked, the widest first. A sum over one force, or over the same as a wider, is none. */
export function scopesOf(forces: readonly Force[]): ReleaseScope[] {
  const seen = new Set<string>()
  return scopes.flatMap(({ id, geography, holds }) => {
    const held = forces.filter(holds).map((force): string => force.id)
    const same = held.toSorted().join()
    if (held.length < 2 || seen.has(same)) return []
    seen.add(same)
    return [{ id, geography, forces: held }]
  })
}

/** The name of the place that a scope covers; the id itself for one that no release has had. */
export function scopeGeography(id: string): string {
  return scopes.find((scope) => scope.id === id)?.geography ?? id
}

/** The forces of some that a scope adds up. */
export function forcesInScope(id: string, forces: readonly Force[]): Force[] {
  const scope = scopes.find((each) => each.id === id)
  return scope ? forces.filter(scope.holds) : []
}
