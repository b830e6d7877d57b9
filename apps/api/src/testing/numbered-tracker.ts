import type { Tracker } from '@dutywatch/domain/tracker'
import { aTerm, aTrackerOfTerms } from './trackers.ts'

const words = 400

/** What edition `number` says in tests that publish without end: many records, most of which differ from one edition to the next. */
export function trackerOfEdition(number: number): Tracker {
  const terms = Array.from({ length: words }, (_, index) =>
    aTerm(`term-${index + (number % 5)}`, `Meaning ${index} of edition ${number}.`),
  )
  return aTrackerOfTerms(0, { terms })
}
