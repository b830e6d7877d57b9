import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { readDay } from '@dutywatch/domain/date'

export type InstantRefusal = 'no-day' | 'no-time' | 'no-such-time'

/** A day and a time as people write them. */
export interface WrittenTime {
  /** As it is stored: "2026-11-26". */
  readonly day: string
  /** "09:00", "9.30", "9am". */
  readonly time: string
}

const msPerHour = 3_600_000
const inLondon = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })

/**
 * The instant of a day and time of the clocks in the United Kingdom, ISO 8601 in UTC. Of an hour that comes twice when the clocks go back it
 * is the later. Refuses, in words for whoever wrote it, what is no day, no time, or an hour that the clocks leave out.
 */
export function instantInUk({ day, time }: WrittenTime): Outcome<string, InstantRefusal> {
  if (!readDay(day).ok) return refuse('no-day', 'Say on which day, such as 26 November 2026.')
  const clock = readClock(time)
  if (clock === undefined) return refuse('no-time', 'Say at what time, such as 09:00.')
  const wanted = `${day} ${clock}`
  const asUtc = Date.parse(`${day}T${clock}Z`)
  const instant = [asUtc, asUtc - msPerHour].find((each) => inLondon.format(each) === wanted)
  if (instant === undefined)
    return refuse('no-such-time', `The clocks go forward on that day, and ${clock} is left out. Choose another time.`)
  return accept(new Date(instant).toISOString())
}

/** "9am", "9.30" and "21:00" as "09:00", "09:30" and "21:00". */
function readClock(typed: string): string | undefined {
  const [, hours = '', minutes, half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed.trim()) ?? []
  if (hours === '' || (minutes === undefined && half === undefined)) return undefined
  const hour = Number(hours)
  const isAfternoon = half?.toLowerCase() === 'pm'
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const of24 = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0)
  if (of24 > 23 || Number(minutes ?? 0) > 59) return undefined
  return `${String(of24).padStart(2, '0')}:${minutes ?? '00'}`
}
