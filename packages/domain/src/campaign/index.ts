export { assessedTexts, mostAssessed, sayAnswers, testedEnough, type AssessedText } from './assessed.ts'
export { Ask, Campaign, Criterion, Demand, EventKind, NewsEvent, Term, Verdict, VerdictPin, VerdictValue } from './campaign.ts'
export { countKinds, eventTime, newsOn, type EventTime, type News, type Seen } from './news.ts'
export {
  needsReview,
  testPins,
  verdictTests,
  type FoundWords,
  type PinOutcome,
  type TestableText,
  type TestedPin,
  type VerdictTest,
} from './pin.ts'
export {
  askCoverage,
  askStrip,
  verdictOf,
  verdictsByCriterion,
  type AskCoverage,
  type AskRow,
  type AskVerdict,
} from './verdict.ts'
