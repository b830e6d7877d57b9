export { Commitment, CommitmentKind, DateStatement, Milestone, Statement, Timing } from './commitment.ts'
export { assertionsOf, type WindowReader } from './dates.ts'
export { outcomeOf, type CommitmentOutcome, type JudgedBy, type Judgement } from './outcome.ts'
export { Role, Speaker } from './speaker.ts'
