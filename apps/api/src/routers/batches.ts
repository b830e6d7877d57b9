import { batchAtAGlance, timelinessByAuthority, type FoiRegime } from '@dutywatch/domain/foi'
import { returnStandings, type Force } from '@dutywatch/domain/evidence'
import { find, lastInformed, sourcesCited, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { releasesOfBatch } from './batch-releases.ts'

/** An authority that a freedom of information Act binds. */
export type BoundForce = Force & { readonly regime: FoiRegime }

/** Batches of requests for information: who was asked what, where each request stands, and how quickly each authority answers. */
export const batchesRouter = router({
  /** Every batch at a glance, and the timeliness of each authority over all requests, in a batch or not. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const day = lastInformed(tracker, on)
    const batches = tracker.batches.map((batch) => glanceOf(tracker, batch, day))
    const { requests, returns } = tracker
    const byAuthority = timelinessByAuthority({ requests, returns, authorities: bound(tracker), on: day })
    return { on, informedTo: tracker.informedTo, batches, byAuthority, sources: sourcesCited(tracker, { batches }) }
  }),

  /**
   * One batch: its questions, every authority with its request and clocks, outcomes, and who is silent, as of the last day our sources
   * reach; what came back, without a number of it; and the releases made of it, with what is public of them.
   */
  byId: publicProcedure
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx: { db, tracker, on, asOf, edition }, input: { id } }) => {
      const batch = found(find(tracker, 'batches', id), `batch “${id}”`)
      const shown = {
        ...glanceOf(tracker, batch, lastInformed(tracker, on)),
        returns: returnStandings(tracker.returns, on).filter(({ sent }) => sent.batch === batch.id),
        releases: await releasesOfBatch(batch, { db, tracker, moment: { edition, ...(asOf && { asOf }) } }),
      }
      const { informedTo, licence } = tracker
      return { on, informedTo, licence, ...shown, sources: sourcesCited(tracker, shown) }
    }),
})

function glanceOf(tracker: Tracker, batch: RecordOf<'batches'>, on: string) {
  const { requests, returns } = tracker
  return { batch, glance: batchAtAGlance(batch, { requests, returns, authorities: bound(tracker), on }) }
}

function bound(tracker: Tracker): BoundForce[] {
  return tracker.forces.flatMap((force) => (force.regime ? [{ ...force, regime: force.regime }] : []))
}
