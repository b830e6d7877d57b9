import { isSittingDay } from '../calendar/index.ts'
import { sayDay } from '../date/format.ts'
import { finding, type HistoryFinding } from './finding.ts'
import { intervalChecks } from './interval-checks.ts'
import { fullName, houseName, stageNamed } from './stage.ts'
import type { Step } from './stage-event.ts'
import { isAside, stagesOf, wasUnamendedWholeHouse, type StageVisit } from './stage-visit.ts'
import type { BillFacts } from './transition.ts'

/**
 * What a history breaks of the rules on days: stages when the House did not sit, two on one day, and stages that came too soon.
 */
export function lintTiming(steps: readonly Step[], bill?: BillFacts): HistoryFinding[] {
  return [...steps.flatMap(lintSittingDay), ...lintSameDay(steps), ...lintIntervals(steps, bill)]
}

function lintSittingDay(step: Step): HistoryFinding[] {
  const { house } = stageNamed(step.stage)
  if (!house || step.committee === 'select-committee') return []
  const sits = isSittingDay(house, step.on)
  if (!sits.ok || sits.value) return []
  return [
    finding(
      step,
      'not-a-sitting-day',
      `${fullName(step.stage)} is recorded on ${sayDay(step.on)}, a day the ${houseName(house)} did not sit: check the date.`,
    ),
  ]
}

/** @see House of Lords Standing Order 44 (46 in some editions): no two stages on one day */
function lintSameDay(steps: readonly Step[]): HistoryFinding[] {
  const visits = stagesOf(steps).filter((visit) => visit.house === 'lords' && !isAside(visit.stage))
  return visits.flatMap((visit, index) => {
    const before = visits[index - 1]
    const step = visit.events[0]
    if (!before || !step || step.waiver !== undefined || before.last !== visit.first || mayShareDay(before, visit)) return []
    return [
      finding(
        step,
        'two-stages-one-day',
        `The Lords took ${fullName(before.stage)} and ${fullName(visit.stage)} on ${sayDay(step.on)}. Standing Order 44 forbids two ` +
          'stages on one day unless it was dispensed with: if it was, say so in "waiver".',
      ),
    ]
  })
}

function mayShareDay(before: StageVisit, visit: StageVisit): boolean {
  if (visit.stage === 'lords-report' && wasUnamendedWholeHouse(before)) return true
  if (visit.stage === 'lords-commitment-discharged' || visit.stage === 'lords-recommittal') return true
  return before.stage === 'lords-recommittal' || visit.stage === 'lords-consideration-of-commons-amendments'
}

function lintIntervals(steps: readonly Step[], bill: BillFacts | undefined): HistoryFinding[] {
  return intervalChecks(steps, bill).flatMap(({ after, check: { rule, actual, result }, waiver }) => {
    const step = after.events[0]
    if (!step || waiver !== undefined || result !== 'broken') return []
    const units = rule.unit === 'sitting-days' ? 'sitting days' : rule.unit
    const counted = actual === 1 ? `was 1 ${units.slice(0, -1)}` : `were ${actual} ${units}`
    return [
      finding(
        step,
        'interval',
        `${fullName(after.stage)} began on ${sayDay(after.first)}, sooner than usual: the rule is ${rule.words}, and there ${counted}. ` +
          `If the House set it aside, say so in "waiver".`,
      ),
    ]
  })
}
