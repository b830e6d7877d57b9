export { nthWorkingDayAfter, responseDeadline, type Clock, type Deadline, type WorkingStep } from './deadline.ts'
export { FoiRegime, lawNames, workingDayRule, type WorkingDayRule } from './regime.ts'
export { countWorkingDays, exclusionReason, isPaused, isWorkingDay, type ExclusionReason, type Pause } from './working-day.ts'
export { Batch, BatchPeriod, BatchQuestion, Breakdown } from './batch.ts'
export { defaultLetter } from './default-letter.ts'
export { FoiRequest } from './request.ts'
export { hadHappened, latestAnswer, requestHistory, type RequestHistory, type RequestPhase } from './request-history.ts'
export { eventBeside } from './event-beside.ts'
export { RequestEvent, requestEventKinds, type RequestEventKind } from './request-event.ts'
export { answerKinds, firstAnswer, isAnswer, type AnswerKind, type FirstAnswer } from './first-answer.ts'
export { adviceOn } from './exemption-advice.ts'
export type { ExemptionKind, ExemptionMatter } from './exemptions.data.ts'
export { readExemptions, type Exemption } from './read-exemptions.ts'
export type { NextStep } from './next-step.ts'
export type { RequestClock, RequestClockKind } from './request-clock.ts'
export { requestStanding, soon, type Lateness, type RequestStanding, type RequestState } from './request-standing.ts'
export { letterFor, placeholders, wrongInLetter, type Addressee, type Sender, type Placeholder } from './letter.ts'
export {
  batchAtAGlance,
  timelinessByAuthority,
  type AskedAuthority,
  type BatchAtAGlance,
  type BatchLine,
  type GlanceAt,
  type GroundCount,
} from './batch-at-a-glance.ts'
export { replyHeldOn, type RepliedTo } from './reply-held.ts'
export { dueDays } from './due-days.ts'
export { requestClockWords, requestEventWords, requestStateWords } from './request-words.ts'
export { timelinessOf, workingDaysTaken, workingDaysWaited, type Timeliness, type WorkingDaysTaken } from './timeliness.ts'
