import type { PlainDate } from '@dutywatch/domain/date'

/** Tells the time to whatever needs it, so that tests can choose it. */
export interface Clock {
  /** The instant, as an ISO 8601 string in UTC with milliseconds. */
  readonly now: () => string
  /** The same in milliseconds since 1970. */
  readonly ms: () => number
  /** The calendar day in London, where the law is made. */
  readonly today: () => PlainDate
}

const MS_PER_MINUTE = 60_000
const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in London at an instant in milliseconds since 1970. */
export function dayInLondon(instantMs: number): PlainDate {
  return londonDay.format(instantMs)
}

/** The machine's clock. Works the day out once a minute, for it is asked on every request. */
export function systemClock(): Clock {
  let minute = Number.NaN
  let day: PlainDate = ''
  return {
    now: () => new Date().toISOString(),
    ms: () => Date.now(),
    today: () => {
      const current = Math.floor(Date.now() / MS_PER_MINUTE)
      if (current !== minute) {
        minute = current
        day = dayInLondon(current * MS_PER_MINUTE)
      }
      return day
    },
  }
}

/** A clock that stands still, at noon in London on a day. */
export function clockAt(day: PlainDate): Clock {
  const now = `${day}T12:00:00.000Z`
  const ms = Date.parse(now)
  return { now: () => now, ms: () => ms, today: () => day }
}
