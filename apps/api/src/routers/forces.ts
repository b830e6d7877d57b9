import { by } from '@dutywatch/domain'
import { windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import { headlines } from '@dutywatch/domain/evidence'
import { responseDeadline, workingDayRule, type FoiRegime } from '@dutywatch/domain/foi'
import { countedOffence, find, sourcesCited, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { dayAsked } from './day-asked.ts'
import { forcesOfRelease } from './force-release.ts'
import { footingIn, forceFigureOf, publicForceFigures, requestViews, silencesOf } from './force-views.ts'

/** The police forces: what each recorded as printed, and how each answers requests. */
export const forcesRouter = router({
  /**
   * Every force in the order of the tracker, and apart from them the bodies that are none; how many answered for each release that led,
   * and the sums that can be checked.
   */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const parts = {
      forces: tracker.forces.filter(({ kind }) => kind !== 'other').map((force) => forceOf(tracker, force, on)),
      others: tracker.forces.filter(({ kind }) => kind === 'other').map((force) => forceOf(tracker, force, on)),
      leading: headlines(tracker.figures, tracker.releases),
      sums: tracker.figures.flatMap((figure) => {
        const footing = footingIn(tracker, figure)
        return footing ? [{ figure, footing, release: find(tracker, 'releases', figure.release) }] : []
      }),
      requests: requestViews(tracker, on),
    }
    return { on, informedTo: tracker.informedTo, ...parts, sources: sourcesCited(tracker, parts) }
  }),

  /** What each force recorded in one period of one release, which must have figures of forces; of the fullest where none is asked for. */
  byRelease: publicProcedure
    .input(z.object({ release: z.string().max(200).optional(), period: z.string().max(40).optional() }))
    .query(({ ctx: { tracker, on }, input }) => {
      const parts = forcesOfRelease(tracker, input)
      const offence = countedOffence(tracker)?.name
      return { on, informedTo: tracker.informedTo, offence, ...parts, sources: sourcesCited(tracker, parts) }
    }),

  /**
   * One force, and the clock of its Act worked out day by day for the day a request is `received`: that of the force's latest dated request
   * when none is typed, else the day the page shows. `example` is an outcome. A body that no Act binds has no clock.
   */
  byId: publicProcedure
    .input(z.object({ id: z.string(), received: z.string().max(200).optional() }))
    .query(({ ctx: { tracker, on }, input: { id, received } }) => {
      const force = found(find(tracker, 'forces', id), `police force “${id}”`)
      const populations = tracker.populations.filter((each) => each.force === id).toSorted(by(({ year }) => year))
      const parts = { ...forceOf(tracker, force, on), populations }
      const known = parts.requests.flatMap(({ standing }) => standing.clocks[0]?.deadline?.startedOn ?? []).at(-1)
      const day = dayAsked(received, { otherwise: known ?? on })
      return {
        on,
        informedTo: tracker.informedTo,
        ...parts,
        offence: countedOffence(tracker)?.name,
        ...(force.regime && clockOf(force.regime, day)),
        sources: sourcesCited(tracker, parts),
      }
    }),
})

/** The clock of an Act, worked out for a day where there is one. */
function clockOf(regime: FoiRegime, day: ReturnType<typeof dayAsked>) {
  return { rule: workingDayRule(regime), example: day.ok ? responseDeadline({ regime, receivedOn: day.value }) : day }
}

/** A force with its figures, those of the earliest period first, the totals it is missing from, and how it answered. */
function forceOf(tracker: Tracker, force: RecordOf<'forces'>, on: PlainDate) {
  return {
    force,
    figures: publicForceFigures(tracker)
      .filter((figure) => figure.force === force.id)
      .sort(by(({ period }) => windowOfPartial(period.to).latest))
      .map((figure) => forceFigureOf(tracker, figure)),
    silences: silencesOf(tracker, force),
    requests: requestViews(tracker, on, force),
  }
}
