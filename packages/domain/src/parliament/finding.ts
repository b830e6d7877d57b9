import type { PlainDate } from '../date/plain-date.ts'
import type { Step } from './stage-event.ts'

/** Which rule of procedure a history breaks. */
export type HistoryFault =
  | 'stage-out-of-order'
  | 'amended-without-report'
  | 'double-insistence'
  | 'after-the-end'
  | 'two-stages-one-day'
  | 'not-a-sitting-day'
  | 'between-sessions'
  | 'fell-with-session'
  | 'not-re-presented'
  | 'carry-over-refused'
  | 'carry-over-expired'
  | 'parliament-acts-refused'
  | 'interval'

/**
 * One step that procedure does not allow (`illegal`), or that came sooner than it should have (`interval`: a convention or
 * guidance, which the House can set aside). `event` is the id of the step, when it has one; `on` its day.
 */
export interface HistoryFinding {
  readonly code: HistoryFault
  readonly severity: 'illegal' | 'interval'
  readonly event?: string
  readonly on: PlainDate
  readonly message: string
}

/** A finding about a step. */
export function finding(step: Step, code: HistoryFault, message: string): HistoryFinding {
  const severity = code === 'interval' ? 'interval' : 'illegal'
  return { code, severity, ...(step.id !== undefined && { event: step.id }), on: step.on, message }
}
