import { byOrder } from '@dutywatch/domain'
import { outcomeCounts } from '@dutywatch/domain/commitment'
import type { PlainDate } from '@dutywatch/domain/date'
import {
  assentOf,
  campaignBill,
  datedRecords,
  find,
  ledgerOf,
  outlookOf,
  sourcesCited,
  undatedEvents,
  type RecordOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { commitmentOf, datedOf } from './dated.ts'

/** Who promised what for when, and what became of it. */
export const promisesRouter = router({
  /** Every commitment with its outcome, and every milestone with the ledger of its dates. */
  list: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const commitments = tracker.commitments.map((commitment) => commitmentOf(tracker, commitment, on))
    const milestones = tracker.milestones.toSorted(byOrder).map((milestone) => milestoneOf(tracker, milestone, on))
    return {
      on,
      informedTo: tracker.informedTo,
      assent: assentOf(tracker, campaignBill(tracker)?.id),
      goal: tracker.campaigns[0]?.goal,
      commitments,
      counts: outcomeCounts(commitments.map(({ record: { kind }, judgement: { outcome } }) => ({ kind, outcome }))),
      milestones,
      sources: sourcesCited(tracker, commitments, milestones),
    }
  }),

  /** One commitment: what was said, how its words are read, what happened, and everything else said about the same milestone. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const commitment = found(find(tracker, 'commitments', id), `promise “${id}”`)
    const milestone = find(tracker, 'milestones', commitment.milestone)
    const promise = commitmentOf(tracker, commitment, on)
    const history = milestone && milestoneOf(tracker, milestone, on)
    const claims = tracker.claims.filter((claim) => claim.commitments?.some((told) => told === id))
    return {
      on,
      informedTo: tracker.informedTo,
      promise,
      ...(history && { history }),
      claims,
      sources: sourcesCited(tracker, promise, history, claims),
    }
  }),
})

/** A milestone with everything said about its date, and what happened besides. Its ledger goes no further than our sources do; its state is that of the day. */
export function milestoneOf(tracker: Tracker, milestone: RecordOf<'milestones'>, on: PlainDate) {
  return {
    milestone,
    ledger: ledgerOf(tracker, milestone, tracker.informedTo),
    state: outlookOf(tracker, milestone, on).state,
    said: datedRecords(tracker, milestone.id).map((record) => datedOf(tracker, record, on)),
    besides: undatedEvents(tracker, milestone.id),
  }
}
