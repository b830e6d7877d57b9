import { countKinds, EventKind, newsOn } from '@dutywatch/domain/campaign'
import { sourcesCited } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { publicProcedure, router } from '../trpc.ts'

/** What happened, and what is to come. */
export const newsRouter = router({
  /** Everything that happened, newest first, and what is expected, of one kind or of all. `kinds` counts all there is. */
  list: publicProcedure.input(z.object({ kind: EventKind.optional() }).optional()).query(({ ctx: { tracker, on }, input }) => {
    const { informedTo, events } = tracker
    const wanted = input?.kind === undefined ? events : events.filter(({ kind }) => kind === input.kind)
    const news = newsOn(wanted, { on, informedTo })
    return { on, informedTo, total: events.length, kinds: countKinds(events), ...news, sources: sourcesCited(tracker, news) }
  }),
})
