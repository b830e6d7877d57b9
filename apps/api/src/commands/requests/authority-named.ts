import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { namesOf, type Force } from '@dutywatch/domain/evidence'
import { forceNames } from '@dutywatch/returns/names'

/**
 * The authority that a name is of: its id, or any name it is known by. Nothing is guessed: a name that is only likely is refused with
 * those it may mean.
 */
export function authorityNamed(forces: readonly Force[], written: string): Outcome<Force, 'no-such-authority'> {
  const names = forceNames(forces.map((force) => ({ id: force.id, names: namesOf(force) })))
  const match = names.match(written)
  const force = match.kind === 'sure' ? forces.find(({ id }) => id === match.force) : undefined
  if (force) return accept(force)
  const near = match.kind === 'likely' ? [match.force] : match.kind === 'ask' ? match.forces : []
  const meant =
    near.length === 0
      ? 'Use its id or a name it has in the tracker.'
      : `Did you mean ${near.map((id) => `${names.nameOf(id)} (${id})`).join(', ')}?`
  return refuse('no-such-authority', `No authority is called “${written}” for certain. ${meant}`)
}
