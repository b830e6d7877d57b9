import { sourcesCited } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'

/** The words of the trade. */
export const termsRouter = router({
  /** Every term with its meaning, by the alphabet. */
  list: publicProcedure.query(({ ctx: { tracker } }) => {
    const terms = [...tracker.terms].sort((a, b) => a.term.localeCompare(b.term, 'en-GB'))
    return { terms, sources: sourcesCited(tracker, terms) }
  }),
})
