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

const completeEnding = '.complete'
const recordedEnding = '.complete-recorded'

/** The id under which a release tells what those forces of a scope come to that told every platform, of the cases where it was recorded. */
export function completeWithin(scope: string): string {
  return `${scope}${completeEnding}`
}

/** The id under which a release tells what the same forces recorded in all, whether or not by platform. */
export function recordedByComplete(scope: string): string {
  return `${scope}${recordedEnding}`
}

/** Whether an id is of what those forces recorded in all. */
export function isRecordedByComplete(id: string): boolean {
  return id.endsWith(recordedEnding)
}

/** Whether an id is of only those forces of a scope that told every platform, and of the cases where it was recorded. */
export function isCompleteOnly(id: string): boolean {
  return id.endsWith(completeEnding)
}

/** Whether an id is of only those forces of a scope that told every platform, of some of their cases or all. */
export function isOfPanel(id: string): boolean {
  return isCompleteOnly(id) || isRecordedByComplete(id)
}

/** Whether a scope is named by a place, of which not every force need have been asked. */
export function isNamedPlace(id: string): boolean {
  return widened(id) !== 'all-authorities'
}

/** The name of the place that a scope covers, and of which of its forces; the id itself for one that no release has had. */
export function scopeGeography(id: string): string {
  const geography = scopes.find((scope) => scope.id === widened(id))?.geography ?? id
  if (isRecordedByComplete(id)) return `${geography}: those that told every platform, all that they recorded`
  return isCompleteOnly(id) ? `${geography}: those that told every platform, where it was recorded` : geography
}

/** The forces of some that a scope is about. */
export function forcesInScope(id: string, forces: readonly Force[]): Force[] {
  const scope = scopes.find((each) => each.id === widened(id))
  return scope ? forces.filter(scope.holds) : []
}

/** The id of the scope that the forces of an id are some of, or all. */
export function widened(id: string): string {
  const ending = [recordedEnding, completeEnding].find((each) => id.endsWith(each)) ?? ''
  return id.slice(0, id.length - ending.length)
}
