import type { Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import {
  getProposal,
  historyOfRecord,
  listWithdrawn,
  previewOf,
  proposeUndo,
  refusedByPreview,
  submit,
  type HistoryStep,
} from '../ledger/index.ts'
import { unwrap } from '../trpc.ts'
import { actorIn, concerns, publishedTracker, refuseForeign, type DeskCall } from './own-proposal.ts'
import { deskProcedures, permitted } from './procedure.ts'
import { newId } from './proposals.ts'

const RecordPlace = z.object({ collection: z.string().max(100), id: z.string().min(1).max(300) })

/** What was published when, by whom and why, and how to take it back. */
export const historyProcedures = deskProcedures({
  /** Every edition that changed a record, newest first: each field before and after, and how the campaign reviewed it. */
  record: permitted('see-desk')
    .input(RecordPlace)
    .query(async ({ ctx, input }) => {
      const steps = await historyOfRecord(ctx.db, input)
      if (steps.length === 0) return []
      const tracker = await publishedTracker(ctx)
      return Promise.all(steps.map((step) => withOwnReview(ctx, tracker, step)))
    }),

  /** Every record that an edition took out once: its id is given to no other. */
  withdrawn: permitted('draft').query(({ ctx }) => listWithdrawn(ctx.db)),

  /**
   * Proposes that an edition, or what it did to one record, is taken back, and hands that in for review; what could not be published as it is
   * stays a draft, with why. Where it was changed again since, both versions come back instead.
   */
  undo: permitted('propose')
    .input(z.object({ edition: z.int32().min(1), record: RecordPlace.optional(), note: z.string().min(1).max(10_000) }))
    .mutation(async ({ ctx, input }) => {
      const { campaign, clock, store } = ctx
      const { note: why, ...undoing } = input
      // Read before the transaction: inside it SQLite has no second connection to read by.
      const tracker = await publishedTracker(ctx)
      return ctx.db.transaction().execute(async (trx) => {
        const undone = await proposeUndo(trx, { ...actorIn(ctx), ...undoing, why, id: newId(clock.today()), campaign })
        if ('changedAgain' in undone) {
          const again = undone.changedAgain.map(({ collection, id, now: record }) => ({ collection, id, record }))
          refuseForeign(tracker, campaign, again)
          return { proposal: undefined, refused: undone }
        }
        const begun = unwrap(undone)
        refuseForeign(tracker, campaign, begun.changes)
        const preview = await previewOf(trx, begun, { known: store.known })
        const wrong = refusedByPreview(preview, 'handed in')
        if (!wrong) unwrap(await submit(trx, begun.id, actorIn(ctx)))
        return { proposal: begun.id, refused: undefined, notHandedIn: wrong?.message }
      })
    }),
})

/** What was published is everybody's to see; how it was reviewed, only of the campaign that did. */
async function withOwnReview(call: DeskCall, tracker: Tracker, step: HistoryStep): Promise<HistoryStep> {
  const [event] = step.proposal
  if (!event) return step
  const isOwn = concerns(tracker, await getProposal(call.db, event.proposal), call.campaign)
  return isOwn ? step : { ...step, proposal: [] }
}
