import { checkInterval, intervalRule, type IntervalCheck } from './interval.ts'
import type { Step } from './stage-event.ts'
import { isAside, stagesOf, type StageVisit } from './stage-visit.ts'
import type { BillFacts } from './transition.ts'

/** One place in a history where a least interval applies: the stages it lies between, and how long it was. */
export interface CheckedInterval<Event extends Step = Step> {
  readonly before: StageVisit<Event>
  readonly after: StageVisit<Event>
  readonly check: IntervalCheck
  /** The order that set the rule aside, when one is recorded. */
  readonly waiver?: string
}

/** Every least interval that applies to a history, in its order, measured. */
export function intervalChecks<Event extends Step>(history: readonly Event[], bill?: BillFacts): CheckedInterval<Event>[] {
  const visits = stagesOf(history).filter((visit) => !isAside(visit.stage))
  return visits.flatMap((after, index) => {
    const before = visits[index - 1]
    const rule = before && intervalRule(before, after.stage, bill)
    if (!before || !rule) return []
    const waiver = after.events[0]?.waiver
    return [{ before, after, check: checkInterval(rule, before.last, after.first), ...(waiver !== undefined && { waiver }) }]
  })
}
