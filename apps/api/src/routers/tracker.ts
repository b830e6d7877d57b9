import { knownWordings } from '@dutywatch/domain/date'
import { assentOf, campaignBill, firstDay } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'

/** What the tracker says of itself. */
export const trackerRouter = router({
  /** Its title, how far its sources reach, the day its campaign began, its campaigns, which of them let people approve what they proposed themselves, the first day of which anything is known, and what there is by the day asked about. */
  about: publicProcedure.query(({ ctx: { tracker } }) => {
    const { title, summary, informedTo, licence, campaigns } = tracker
    const bill = campaignBill(tracker)
    return {
      title,
      summary,
      informedTo,
      licence,
      launchedOn: campaigns[0]?.launchedOn,
      campaigns: campaigns.map(({ id, title }) => ({ id: String(id), title })),
      approvedByOne: campaigns.filter(({ approval }) => approval === 'own').map(({ title }) => title),
      firstDay: firstDay(tracker),
      known: { bill: bill !== undefined, act: assentOf(tracker, bill?.id) !== undefined, claims: tracker.claims.length > 0 },
    }
  }),

  /** Every wording of a date that is read, by an example and its rule. */
  wordings: publicProcedure.query(() => ({ wordings: knownWordings() })),
})
