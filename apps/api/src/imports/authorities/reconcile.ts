import { namesOf } from '@dutywatch/domain/evidence'
import type { RecordOf } from '@dutywatch/domain/tracker'
import { forceNames } from '@dutywatch/returns/names'
import type { ListedAuthority } from './authority-list.ts'

type Force = RecordOf<'forces'>

/** What a listed body is: a force that is known, a new body, one that no longer exists, or one that a person must tell. */
export type Reconciled =
  | { readonly kind: 'known'; readonly force: Force }
  | { readonly kind: 'new' }
  | { readonly kind: 'defunct' }
  | { readonly kind: 'unsure'; readonly forces: readonly string[] }

/** What a person said of names as the file writes them: the id of a force, or "new". */
export type Confirmed = ReadonlyMap<string, string>

/** Bodies that stand beside a police force and bear its name without being it. */
const besideForces =
  /\b(authority|commissioners?|panel|board|partnership|federation|fund|council|association|committee|inspector|inspectorate)\b/i

/**
 * Makes forces ready to be asked which of them a listed body is. Its code or an exact name settles it; a name that is only near one is
 * taken for a force when the file says it is one, and else is for a person to tell.
 */
export function reconciler(forces: readonly Force[], confirmed: Confirmed): (listed: ListedAuthority) => Reconciled {
  const byId = new Map<string, Force>(forces.map((force) => [force.id, force]))
  const byCode = new Map(forces.flatMap((force) => (force.code === undefined ? [] : [[force.code, force] as const])))
  const byName = new Map(forces.flatMap((force) => namesOf(force).map((name) => [name.toLowerCase(), force] as const)))
  const near = forceNames(forces.map((force) => ({ id: force.id, names: namesOf(force) })))
  const exactly = ({ name, names, code }: ListedAuthority) =>
    byCode.get(code ?? '') ??
    [...names.map((each) => each.name), name].map((each) => byName.get(each.toLowerCase())).find((force) => force !== undefined)

  return (listed) => {
    const told = confirmed.get(listed.name)
    if (told !== undefined && told !== 'new') {
      const force = byId.get(told)
      if (force) return { kind: 'known', force }
    }
    const exact = exactly(listed)
    if (exact) return { kind: 'known', force: exact }
    if (listed.isDefunct) return { kind: 'defunct' }
    if (told === 'new' || besideForces.test(listed.name)) return { kind: 'new' }
    const match = near.match(listed.name)
    if (match.kind === 'sure') {
      const force = byId.get(match.force)
      if (force) return { kind: 'known', force }
    }
    if (match.kind === 'likely') return { kind: 'unsure', forces: [match.force] }
    return match.kind === 'ask' ? { kind: 'unsure', forces: match.forces } : { kind: 'new' }
  }
}
