import { dayInLondon, type Clock } from '../clock.ts'

/** A clock that is set by hand. */
export interface HandClock extends Clock {
  readonly set: (instant: string) => void
}

/** A clock that stands at an instant until it is set to another, earlier or later. */
export function handClock(instant: string): HandClock {
  let ms = Date.parse(instant)
  return {
    now: () => new Date(ms).toISOString(),
    ms: () => ms,
    today: () => dayInLondon(ms),
    set: (to) => {
      ms = Date.parse(to)
    },
  }
}
