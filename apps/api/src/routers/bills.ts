import { byOrder } from '@dutywatch/domain'
import {
  daysFromIntroductionToAssent,
  intervalChecks,
  lint,
  next,
  stagesOf,
  standing,
  titleOn,
  type Bill,
} from '@dutywatch/domain/parliament'
import type { PlainDate } from '@dutywatch/domain/date'
import { campaignBill, ledgerOf, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'
import { datedOf } from './dated.ts'

/** The Bill the campaign wants, and its way through Parliament. */
export const billsRouter = router({
  /** Where the Bill stands, how it came there and what may come next. While there is no Bill: what was said about one instead. */
  way: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const bill = campaignBill(tracker)
    const texts = textsOf(tracker, bill)
    const way = bill && wayOf(tracker, bill, on)
    const awaited = way === undefined || way.standing.outcome === 'not-introduced' ? awaitedIn(tracker, on) : []
    return {
      on,
      informedTo: tracker.informedTo,
      ...(way && { way }),
      awaited,
      texts,
      sources: sourcesCited(tracker, way, awaited, texts),
    }
  }),
})

function wayOf(tracker: Tracker, bill: Bill, on: PlainDate) {
  const history = tracker.stageEvents.filter((event) => event.bill === bill.id)
  const commencements = tracker.commencements.filter((record) => record.bill === bill.id)
  return {
    bill,
    title: titleOn(bill, on),
    standing: standing(history, on, { commencements }),
    visits: stagesOf(history),
    intervals: intervalChecks(history, bill),
    findings: lint(history, { bill }),
    next: next(history, { bill, on }),
    daysToAssent: daysFromIntroductionToAssent(history),
  }
}

/** Everything that was said about a day for something that has not happened yet. */
function awaitedIn(tracker: Tracker, on: PlainDate) {
  return tracker.commitments
    .filter(({ milestone }) => milestone !== undefined && ledgerOf(tracker, milestone, on).actualOn === undefined)
    .map((commitment) => datedOf(tracker, commitment, on))
}

/** Texts of the Bill. Before there is one, those that were to lead to it. */
function textsOf(tracker: Tracker, bill: Bill | undefined) {
  return tracker.texts.filter((text) => text.bill === undefined || text.bill === bill?.id).sort(byOrder)
}
