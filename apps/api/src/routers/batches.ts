import { batchAtAGlance, timelinessByAuthority, type FoiRegime } from '@dutywatch/domain/foi'
import type { Force } from '@dutywatch/domain/evidence'
import { find, lastInformed, sourcesCited, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'

/** An authority that a freedom of information Act binds. */
export type BoundForce = Force & { readonly regime: FoiRegime }

/** Batches of requests for information: who was asked what, where each request stands, and how quickly each authority answers. */
export const batchesRouter = router({
  /** Every batch at a glance, and the timeliness of each authority over all requests, in a batch or not. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const day = lastInformed(tracker, on)
    const batches = tracker.batches.map((batch) => glanceOf(tracker, batch, day))
    const byAuthority = timelinessByAuthority({ requests: tracker.requests, authorities: bound(tracker), on: day })
    return { on, informedTo: tracker.informedTo, batches, byAuthority, sources: sourcesCited(tracker, { batches }) }
  }),

  /** One batch: its questions, every authority with its request and clocks, outcomes, and who is silent. As of the last day our sources reach. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const batch = found(find(tracker, 'batches', id), `batch “${id}”`)
    const shown = glanceOf(tracker, batch, lastInformed(tracker, on))
    return { on, informedTo: tracker.informedTo, ...shown, sources: sourcesCited(tracker, shown) }
  }),
})

function glanceOf(tracker: Tracker, batch: RecordOf<'batches'>, on: string) {
  return { batch, glance: batchAtAGlance(batch, { requests: tracker.requests, authorities: bound(tracker), on }) }
}

function bound(tracker: Tracker): BoundForce[] {
  return tracker.forces.flatMap((force) => (force.regime ? [{ ...force, regime: force.regime }] : []))
}
