import { dutiesByState, standingDuty, type StandingDuty } from '@dutywatch/domain/duty'
import { find, lastInformed, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { provisionsOf } from './provision-links.ts'

/** Who must do what, from when. */
export const dutiesRouter = router({
  /** Every duty, grouped by where it stands on `day` (the last day our sources reach, when a later one is asked about), those that were only asked for last. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const day = lastInformed(tracker, on)
    const groups = dutiesByState(tracker.duties, tracker.dutyDates, day).map(({ state, duties }) => ({
      state,
      duties: duties.map((standing) => rowOf(tracker, standing)),
    }))
    return { on, day, groups, sources: sourcesCited(tracker, groups) }
  }),

  /** One duty: where it stands, every day recorded for it, the ask behind it and the powers that serve the same ask. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const duty = found(find(tracker, 'duties', id), `duty “${id}”`)
    const day = lastInformed(tracker, on)
    const row = rowOf(tracker, standingDuty(duty, tracker.dutyDates, day))
    const days = new Set(row.dates.flatMap((date) => date.on ?? []))
    const powers = tracker.powers.filter(({ ask }) => ask !== undefined && ask === duty.ask)
    const events = tracker.events.filter((event) => days.has(event.on))
    return { on, day, row, powers, events, sources: sourcesCited(tracker, row, powers, events) }
  }),
})

function rowOf(tracker: Tracker, standing: StandingDuty) {
  const ask = find(tracker, 'asks', standing.duty.ask)
  return { ...standing, provisions: provisionsOf(tracker, standing.duty), ...(ask && { ask }) }
}
