import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { readDay, sayDay, type PlainDate } from '@dutywatch/domain/date'

export interface DayLimits {
  /** The answer when nothing was typed. */
  readonly otherwise: PlainDate
  /** The last day that can be answered for; any when absent. */
  readonly upTo?: PlainDate
}

/** The day somebody typed. Refused when it is none, or comes after the last that can be answered for. */
export function dayAsked(
  typed: string | undefined,
  { otherwise, upTo }: DayLimits,
): Outcome<PlainDate, 'not-a-day' | 'too-late'> {
  if (typed === undefined || typed.trim() === '') return accept(otherwise)
  const day = readDay(typed)
  if (day.ok && upTo !== undefined && day.value > upTo)
    return refuse('too-late', `${sayDay(day.value)} is later than this page knows. Choose a day up to ${sayDay(upTo)}.`)
  return day
}
