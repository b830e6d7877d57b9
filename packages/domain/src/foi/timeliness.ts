import type { PlainDate } from '../date/index.ts'
import { exactDay } from './request-clock.ts'
import type { RequestStanding } from './request-standing.ts'
import { countWorkingDays } from './working-day.ts'

/**
 * How quickly requests were answered. Only what can be known is counted: `measured` answers whose clock and day are known in full, and open
 * requests that are late already, which no answer can bring back in time. There is no mean: one silent authority would make it
 * anything.
 */
export interface Timeliness {
  /** Requests that were sent. */
  readonly asked: number
  /** Of them, those with any answer, a refusal included. */
  readonly answered: number
  /** Answers whose time is known in full. */
  readonly measured: number
  /** Of the measured and the late, those answered within the time the Act sets without extension, and how many that is a share of. */
  readonly inTime: { readonly count: number; readonly of: number }
  /** Without an answer on the day and past their last day, whether or not a review or a complaint was made of it. */
  readonly openAndLate: number
  /** The working days that the middle answer took; absent when none is measured. Half a day where there are two middles. */
  readonly medianWorkingDays?: number
}

/** How quickly the requests of some standings were answered, on the day of the standings. */
export function timelinessOf(standings: readonly RequestStanding[]): Timeliness {
  const sent = standings.filter(({ state }) => state !== 'not-sent')
  const taken = sent.flatMap((standing) => workingDaysTaken(standing) ?? [])
  const openAndLate = sent.filter((standing) => isSilent(standing) && standing.late !== undefined).length
  const median = medianOf(taken.map(({ days }) => days))
  return {
    asked: sent.length,
    answered: sent.filter(({ answer }) => answer !== undefined).length,
    measured: taken.length,
    inTime: { count: taken.filter(({ isInTime }) => isInTime).length, of: taken.length + openAndLate },
    openAndLate,
    ...(median !== undefined && { medianWorkingDays: median }),
  }
}

function isSilent({ answer, replyHeld, state }: RequestStanding): boolean {
  return !answer && replyHeld === undefined && state !== 'withdrawn'
}

/** Working days from the day a clock started, and whether they are within the Act’s own time. */
export interface WorkingDaysTaken {
  readonly days: number
  readonly isInTime: boolean
}

/** How many working days the first answer took from the day the clock started, and whether that was within the Act’s own time. */
export function workingDaysTaken(standing: RequestStanding): WorkingDaysTaken | undefined {
  const day = standing.answer && exactDay(standing.answer, 'answered')
  return day?.ok ? daysOnClock(standing, day.value) : undefined
}

/** How many working days a request has waited for any answer by the day of its standing; undefined where none is awaited. */
export function workingDaysWaited(standing: RequestStanding): WorkingDaysTaken | undefined {
  const { running, late, on } = standing
  const isAwaited = isSilent(standing) && (running ?? late) !== undefined
  return isAwaited ? daysOnClock(standing, on) : undefined
}

function daysOnClock({ clocks, regime }: RequestStanding, to: PlainDate): WorkingDaysTaken | undefined {
  const clock = clocks.find(({ kind }) => kind === 'answer')
  if (!clock?.deadline) return undefined
  const paused = clock.deadline.working.filter(({ why }) => why === 'paused').map((step) => ({ from: step.day, to: step.day }))
  const counted = countWorkingDays({ regime, after: clock.deadline.startedOn, to, paused })
  return counted.ok ? { days: counted.value, isInTime: to <= clock.due } : undefined
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2
}
