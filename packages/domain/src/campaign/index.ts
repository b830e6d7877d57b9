export { Ask, Campaign, Criterion, Demand, EventKind, NewsEvent, Term, Verdict, VerdictValue } from './campaign.ts'
export {
  askCoverage,
  askStrip,
  needsReview,
  verdictOf,
  verdictsByCriterion,
  type AskCoverage,
  type AskRow,
  type AskVerdict,
} from './verdict.ts'
