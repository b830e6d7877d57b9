import { by } from '@dutywatch/domain'
import type { EventKind } from '@dutywatch/domain/campaign'
import { daysBetween, type PlainDate } from '@dutywatch/domain/date'
import { dutyOnset, dutyStanding } from '@dutywatch/domain/duty'
import { finesAmong, inOrderOfUse, penaltiesKnown } from '@dutywatch/domain/regulator'
import { actInForce, assentOf, campaignBill, ledgerOf, outlookOf, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'
import { commitmentOf } from './dated.ts'

/** What of the Act has effect, and what followed from it. */
export const commencementsRouter = router({
  /** Everything since Royal Assent. `since` is absent while the Bill has not had it. */
  sinceAssent: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const since = sinceAssentIn(tracker, on)
    return { on, ...(since && { since }), sources: sourcesCited(tracker, since) }
  }),
})

function sinceAssentIn(tracker: Tracker, on: PlainDate) {
  const bill = campaignBill(tracker)
  const assent = assentOf(tracker, bill?.id)
  if (bill === undefined || assent === undefined || assent > on) return undefined
  return {
    assent,
    days: daysBetween(assent, on),
    informedTo: tracker.informedTo,
    provisions: actInForce(tracker, bill.id, on),
    records: recordsOf(tracker, bill.id),
    duties: dutiesOf(tracker, bill.id, on),
    milestones: milestonesSince(tracker, assent, on),
    events: eventsSince(tracker, assent),
    fines: finesOf(tracker),
  }
}

/** The commencement records in the order they became known, each with what it undoes and whether it was undone. */
function recordsOf(tracker: Tracker, bill: string) {
  const records = tracker.commencements.filter((record) => record.bill === bill).sort(by(({ knownFrom }) => knownFrom))
  return records.map((record) => {
    const undoneBy = records.find((other) => other.event === 'revoked' && other.revokes === record.id)
    return { record, ...(undoneBy && { undoneBy }) }
  })
}

function dutiesOf(tracker: Tracker, bill: string, on: PlainDate) {
  const commencements = tracker.commencements.filter((record) => record.bill === bill)
  return tracker.duties
    .filter((duty) => duty.enacted)
    .map((duty) => ({
      duty,
      standing: dutyStanding(duty, tracker.dutyDates, on),
      onset: dutyOnset(duty, tracker.dutyDates, commencements),
      dates: tracker.dutyDates.filter((date) => date.duty === duty.id),
    }))
}

/** Milestones that had not been reached when the Bill became law, that of becoming law, and the days the campaign asked for. */
function milestonesSince(tracker: Tracker, assent: PlainDate, on: PlainDate) {
  return tracker.milestones
    .map((milestone) => ({
      milestone,
      ledger: ledgerOf(tracker, milestone, tracker.informedTo),
      state: outlookOf(tracker, milestone, on).state,
      asked: tracker.commitments
        .filter((commitment) => commitment.milestone === milestone.id && commitment.kind === 'ask-deadline')
        .map((commitment) => commitmentOf(tracker, commitment, on)),
    }))
    .filter(({ ledger: { actualOn } }) => actualOn === undefined || actualOn >= assent)
    .sort(by(({ milestone }) => milestone.order))
}

const told: readonly EventKind[] = ['code', 'deadline', 'delay', 'regulator', 'consultation', 'litigation']

function eventsSince(tracker: Tracker, assent: PlainDate) {
  return tracker.events.filter((event) => event.on >= assent && told.includes(event.kind)).sort(by(({ on }) => on))
}

function finesOf(tracker: Tracker) {
  const actions = inOrderOfUse(finesAmong(tracker.enforcementActions))
  return { actions, known: penaltiesKnown(actions) }
}
