import { knownWordings } from '@dutywatch/domain/date'
import { firstDay } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'

/** What the tracker says of itself. */
export const trackerRouter = router({
  /** Its title, how far its sources reach, and the first day of which anything is known. */
  about: publicProcedure.query(({ ctx: { tracker } }) => {
    const { title, summary, informedTo, licence } = tracker
    return { title, summary, informedTo, licence, firstDay: firstDay(tracker) }
  }),

  /** Every wording of a date that is read, by an example and its rule. */
  wordings: publicProcedure.query(() => ({ wordings: knownWordings() })),
})
