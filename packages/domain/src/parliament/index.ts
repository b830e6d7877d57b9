export { bareTitle } from './bare-title.ts'
export { AmendmentPaper, Bill, BillKind, BillText, BillTextKind, nameText, TextFile, titleOn } from './bill.ts'
export { carryOverLimit } from './carry-over.ts'
export { daysInHouse, daysTaken, sayDaysTaken } from './days-taken.ts'
export type { HistoryFault, HistoryFinding } from './finding.ts'
export { checkInterval, earliestUnder, intervalRule, intervals, type IntervalCheck, type IntervalRule } from './interval.ts'
export { intervalChecks, type CheckedInterval } from './interval-checks.ts'
export { lint } from './lint.ts'
export { next, type NextOptions, type NextStep } from './next.ts'
export { fullName, House, houseName, stageNamed, stages, StageCode, type Rule, type Stage, type StageKind } from './stage.ts'
export { CommitteeKind, Decision, inOrder, StageEvent, type Step } from './stage-event.ts'
export { daysAt, stagesOf, visitName, type StageVisit } from './stage-visit.ts'
export {
  daysFromIntroductionToAssent,
  sayForce,
  sayLaw,
  standing,
  type Enacted,
  type Ended,
  type ForceFacts,
  type InProgress,
  type LawInForce,
  type NotIntroduced,
  type SittingState,
  type Standing,
} from './standing.ts'
export { openTransitions, transitions, type BillFacts, type Guard, type HistoryOptions, type Transition } from './transition.ts'
