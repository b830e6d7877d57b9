import { accept, refuse, type Outcome } from '../outcome.ts'
import { quoted } from '../quoted.ts'
import { PlainDate } from './plain-date.ts'

/** The day that somebody typed, whatever spaces stand around it; refuses what is no `PlainDate`, and says how to write one. */
export function readDay(typed: string): Outcome<PlainDate, 'not-a-day'> {
  const text: unknown = typeof typed === 'string' ? typed.trim() : typed
  const day = PlainDate.safeParse(text)
  if (day.success) return accept(day.data)
  return refuse('not-a-day', `${quoted(text)} is not a day. Write it as year-month-day, like 2020-05-29.`)
}
