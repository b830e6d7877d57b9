import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { PlainDate, sayDay } from '@dutywatch/domain/date'

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
  const text = typed?.trim() ?? ''
  if (text === '') return accept(otherwise)
  const day = PlainDate.safeParse(text)
  if (!day.success) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
    return refuse('not-a-day', `“${shown}” is not a day. Write it as year-month-day, like 2020-05-29.`)
  }
  if (upTo !== undefined && day.data > upTo)
    return refuse('too-late', `${sayDay(day.data)} is later than this page knows. Choose a day up to ${sayDay(upTo)}.`)
  return accept(day.data)
}
