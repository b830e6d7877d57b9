import { find, sourcesCited } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { publicProcedure, router } from '../trpc.ts'
import { reviewedVerdicts } from './reviewed.ts'

/** Whether the words that verdicts rest on still stand. */
export const reviewsRouter = router({
  /** Every pinned verdict held against the newest words, those that need review first; of one ask where it is named. */
  list: publicProcedure
    .input(z.object({ ask: z.string().optional() }).optional())
    .query(async ({ ctx: { tracker, on, store }, input }) => {
      const tests = await reviewedVerdicts({ tracker, store }, input?.ask)
      const tested = tests
        .toSorted((a, b) => Number(b.needsReview) - Number(a.needsReview))
        .map((test) => ({ ...test, ask: find(tracker, 'asks', test.verdict.ask) }))
      return {
        on,
        tested,
        needReview: tested.filter(({ needsReview }) => needsReview).length,
        sources: sourcesCited(
          tracker,
          tested.map(({ verdict }) => verdict),
        ),
      }
    }),
})
