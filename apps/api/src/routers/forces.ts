import { by } from '@dutywatch/domain'
import { windowOfPartial } from '@dutywatch/domain/date'
import { footingOf, headlines } from '@dutywatch/domain/evidence'
import { responseDeadline, workingDayRule } from '@dutywatch/domain/foi'
import { countedOffence, find, sourcesCited, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { dayAsked } from './day-asked.ts'
import { forceFigureOf, publicForceFigures, requestOf, silencesOf } from './force-views.ts'

/** The police forces: what each recorded as printed, and how each answers requests. */
export const forcesRouter = router({
  /** Every force in the order of the tracker, how many answered for each release that led, and the sums that can be checked. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const shown = publicForceFigures(tracker)
    const parts = {
      forces: tracker.forces.map((force) => forceOf(tracker, force)),
      leading: headlines(tracker.figures, tracker.releases),
      sums: tracker.figures.flatMap((figure) => {
        const footing = footingOf(figure, shown)
        return footing ? [{ figure, footing, release: find(tracker, 'releases', figure.release) }] : []
      }),
      requests: tracker.requests.map((request) => requestOf(tracker, request)),
    }
    return { on, informedTo: tracker.informedTo, ...parts, sources: sourcesCited(tracker, parts) }
  }),

  /**
   * One force, and the clock of its Act worked out day by day for the day a request is `received`: that of the force's latest dated request
   * when none is typed, else the day the page shows. `example` is an outcome.
   */
  byId: publicProcedure
    .input(z.object({ id: z.string(), received: z.string().max(200).optional() }))
    .query(({ ctx: { tracker, on }, input: { id, received } }) => {
      const force = found(find(tracker, 'forces', id), `police force “${id}”`)
      const parts = forceOf(tracker, force)
      const known = parts.requests.findLast(({ deadline }) => deadline !== undefined)?.deadline?.startedOn
      const day = dayAsked(received, { otherwise: known ?? on })
      const example = day.ok ? responseDeadline({ regime: force.regime, receivedOn: day.value }) : day
      return {
        on,
        informedTo: tracker.informedTo,
        ...parts,
        offence: countedOffence(tracker)?.name,
        rule: workingDayRule(force.regime),
        example,
        sources: sourcesCited(tracker, parts),
      }
    }),
})

/** A force with its figures, those of the earliest period first, the totals it is missing from, and how it answered. */
function forceOf(tracker: Tracker, force: RecordOf<'forces'>) {
  return {
    force,
    figures: publicForceFigures(tracker)
      .filter((figure) => figure.force === force.id)
      .sort(by(({ period }) => windowOfPartial(period.to).latest))
      .map((figure) => forceFigureOf(tracker, figure)),
    silences: silencesOf(tracker, force),
    requests: tracker.requests.filter((request) => request.force === force.id).map((request) => requestOf(tracker, request)),
  }
}
