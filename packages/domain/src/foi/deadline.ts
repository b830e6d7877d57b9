import { addDays, sayDay, type PlainDate } from '../date/index.ts'
import { refuseUnlessDays } from '../date/plain-date.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { workingDayRule, type FoiRegime } from './regime.ts'
import { exclusionReason, isPaused, pausedDays, type ExclusionReason, type Pause } from './working-day.ts'

/** One day of a clock: which working day it is, from 1, or absent when it does not count; and why. */
export interface WorkingStep {
  readonly day: PlainDate
  readonly counted?: number
  readonly why: 'received' | 'counted' | 'paused' | ExclusionReason
}

/** The last day to answer, with the working: every day from the one the clock started on to the last, in order. */
export interface Deadline {
  readonly regime: FoiRegime
  /** The day that starts the clock and is not itself counted. */
  readonly startedOn: PlainDate
  /** Working days allowed after `startedOn`. */
  readonly days: number
  readonly due: PlainDate
  readonly statute: string
  readonly working: readonly WorkingStep[]
}

export interface Clock {
  readonly regime: FoiRegime
  /** The day after which the clock runs; it need not be a working day. */
  readonly after: PlainDate
  /** Working days allowed, from 1. */
  readonly days: number
  readonly paused?: readonly Pause[]
  /** The law that sets this clock; the regime's own section on time when absent. */
  readonly statute?: string
}

/** No request, review or extension is allowed longer; a clock that asks for more is a mistake of the caller. */
const LONGEST = 250

/**
 * The last day of a clock of working days. Refuses one that runs out of the years of bank holidays held (`calendar-not-held`),
 * one that is paused with no end (`clock-stopped`), and days that are none (`not-a-day`).
 */
export function nthWorkingDayAfter(clock: Clock): Outcome<Deadline, 'calendar-not-held' | 'clock-stopped' | 'not-a-day'> {
  const { regime, after, days, paused, statute = workingDayRule(regime).statute } = clock
  if (!Number.isInteger(days) || days < 1 || days > LONGEST)
    throw new RangeError(`days must be a whole number from 1 to ${LONGEST}, not ${days}`)
  const misdated = refuseUnlessDays({ after }, pausedDays(paused))
  if (misdated) return misdated
  const working: WorkingStep[] = [{ day: after, why: 'received' }]
  for (let day = after, counted = 0; counted < days;) {
    day = addDays(day, 1)
    const stopped = paused?.find(({ from, to }) => to === undefined && from <= day)
    if (stopped) return clockStopped(stopped)
    const excluded = exclusionReason(regime, day)
    if (!excluded.ok) return excluded
    if (isPaused(day, paused)) working.push({ day, why: 'paused' })
    else if (excluded.value !== undefined) working.push({ day, why: excluded.value })
    else working.push({ day, counted: ++counted, why: 'counted' })
  }
  return accept({ regime, startedOn: after, days, due: working.at(-1)?.day ?? after, statute, working })
}

/**
 * When a request must be answered: the 20th working day after the day it was received, whatever day that was. Clarification the
 * authority reasonably asked for starts the clock anew on the day it came (`clarifiedOn`). The days from a fees notice to the
 * payment, both included, do not count (`paused`). Answers given under FOISA from 7 April to 26 May 2020 were allowed 60 working days by the
 * Coronavirus (Scotland) Act 2020, Sch. 6 Part 2; the 20 days of this rule came back on 27 May for every request then open.
 * @see Freedom of Information Act 2000 s.10(1), (2) and (6), s.1(3); Freedom of Information (Scotland) Act 2002 s.10(1)
 */
export function responseDeadline(request: {
  readonly regime: FoiRegime
  readonly receivedOn: PlainDate
  readonly clarifiedOn?: PlainDate
  readonly paused?: readonly Pause[]
}): Outcome<Deadline, 'calendar-not-held' | 'clock-stopped' | 'clarified-before-received' | 'not-a-day'> {
  const { regime, receivedOn, clarifiedOn, paused } = request
  const misdated = refuseUnlessDays({ receivedOn }, { clarifiedOn })
  if (misdated) return misdated
  if (clarifiedOn !== undefined && clarifiedOn < receivedOn) {
    return refuse(
      'clarified-before-received',
      `The clarification of ${sayDay(clarifiedOn)} comes before the request of ${sayDay(receivedOn)}. Correct one of them.`,
    )
  }
  const { daysToRespond } = workingDayRule(regime)
  return nthWorkingDayAfter({ regime, after: clarifiedOn ?? receivedOn, days: daysToRespond, ...(paused && { paused }) })
}

function clockStopped({ from }: Pause) {
  return refuse(
    'clock-stopped',
    `The clock stopped on ${sayDay(from)} and has not started again, so there is no last day yet. Give the day it started again.`,
  )
}
