import type { Coverage } from './evidence.ts'
import type { Force } from './force.ts'

const scopes: readonly ((force: Force) => boolean)[] = [
  ({ kind }) => kind !== 'other',
  ({ kind }) => kind === 'territorial',
  ({ kind, nation }) => kind === 'territorial' && (nation === 'england' || nation === 'wales'),
]

/**
 * The forces that a total was not asked of, known by how many it was: every force, every one with an area of its own, or those of
 * England and Wales. A body that is no force is asked of none. Nothing where the number is of neither, and who was asked is then not known.
 */
export function forcesOutside(forces: readonly Force[], { of }: Pick<Coverage, 'of'>): Force[] | undefined {
  const asked = scopes.find((isAsked) => forces.filter(isAsked).length === of)
  return asked && forces.filter((force) => force.kind !== 'other' && !asked(force))
}
