import { byOrder } from '@dutywatch/domain'
import { isInForce, Territory, type Offence } from '@dutywatch/domain/offence'
import type { PlainDate } from '@dutywatch/domain/date'
import { find, sourcesCited } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'

/** The offences in law that the campaign counts, and those by which the Act is enforced. */
export const offencesRouter = router({
  /** Every offence known on the day, in order. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const offences = tracker.offences.toSorted(byOrder).map((offence) => rowOf(offence, on))
    return { on, offences, sources: sourcesCited(tracker, offences) }
  }),

  /** One offence: what must be proved, where it is law, and its neighbours in either direction. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const offence = found(find(tracker, 'offences', id), `offence “${id}”`)
    const isNeighbour = (other: Offence) => offence.neighbours.includes(other.id) || other.neighbours.includes(offence.id)
    const neighbours = tracker.offences
      .filter((other) => other.id !== offence.id && isNeighbour(other))
      .map((other) => rowOf(other, on))
    const row = rowOf(offence, on)
    return { on, row, neighbours, sources: sourcesCited(tracker, row, neighbours) }
  }),
})

/** An offence and, for each part of the United Kingdom it extends to, whether it is known to be in force there. */
function rowOf(offence: Offence, on: PlainDate) {
  const territories = Territory.options
    .filter((territory) => offence.extent.includes(territory))
    .map((territory) => ({ territory, inForce: isInForce(offence, territory, on) }))
  return { offence, territories }
}
