export { assessedTexts, mostAssessed, sayAnswers, testedEnough, type AssessedText } from './assessed.ts'
export { Ask, Campaign, Criterion, Demand, EventKind, NewsEvent, Term, Verdict, VerdictValue } from './campaign.ts'
export { countKinds, eventTime, newsOn, type EventTime, type News, type Seen } from './news.ts'
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
