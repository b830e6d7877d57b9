import { byOrder } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import { inForce, parseProvisions, printProvision } from '@dutywatch/domain/provision'
import { finesAmong, firstCertainUse, inOrderOfUse, isUse, penaltiesKnown, type Power } from '@dutywatch/domain/regulator'
import { find, lastInformed, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { provisionsOf } from './provision-links.ts'

/** What the regulator may do, and what it has done. */
export const powersRouter = router({
  /** Every power, duty and role with its uses, how many of the powers and duties have one, and the fines with what is known of their sums. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const powers = tracker.powers.toSorted(byOrder).map((power) => rowOf(tracker, power))
    const fines = inOrderOfUse(finesAmong(tracker.enforcementActions))
    return {
      on,
      day: lastInformed(tracker, on),
      powers,
      used: powers.filter(({ power, actions }) => power.kind !== 'role' && actions.some(isUse)).length,
      firstUse: firstCertainUse(tracker.enforcementActions),
      fines,
      known: penaltiesKnown(fines),
      sources: sourcesCited(tracker, powers, fines),
    }
  }),

  /** One power: where it is written, whether that is in force, every use, the ask behind it and the duties that serve the same ask. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const power = found(find(tracker, 'powers', id), `power “${id}”`)
    const row = rowOf(tracker, power)
    const fines = finesAmong(tracker.enforcementActions).filter((action) => action.power === power.id)
    const duties = tracker.duties.filter(({ ask }) => ask !== undefined && ask === power.ask)
    const day = lastInformed(tracker, on)
    const forces = forcesOf(tracker, power, day)
    const known = penaltiesKnown(fines)
    return { on, day, row, fines: fines.length, known, duties, forces, sources: sourcesCited(tracker, row, duties, forces) }
  }),
})

function rowOf(tracker: Tracker, power: Power) {
  const ask = find(tracker, 'asks', power.ask)
  return {
    power,
    holder: find(tracker, 'speakers', power.heldBy),
    provisions: provisionsOf(tracker, power),
    actions: inOrderOfUse(tracker.enforcementActions.filter((action) => action.power === power.id)),
    ...(ask && { ask }),
  }
}

/** Whether each provision of a power has effect, as far as its records say. Parts are left out: they come into force section by section. */
function forcesOf(tracker: Tracker, power: Power, on: PlainDate) {
  const records = tracker.commencements.filter(({ bill }) => bill === power.bill)
  const refs = parseProvisions(power.provisions)
  if (!refs.ok) return []
  const named = refs.value.filter(({ kind }) => kind !== 'part')
  return named.map((ref) => ({ label: printProvision(ref), ...inForce(records, ref, on) }))
}
