import { fountainsBill } from '@dutywatch/bill-text/testing'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { Tracker, TrackerInput } from '@dutywatch/domain/tracker'
import type { Upload } from '../commands/import-text/index.ts'

/** A tracker of a Bill of which three prints were written for tests; none of them is in it yet. */
export function fountainsTracker(overrides: Partial<TrackerInput> = {}): Tracker {
  return aTracker({
    bills: [
      {
        ...aRecord('fountains', '2024-01-17'),
        titles: [{ title: 'Public Drinking Fountains Bill', from: '2024-01-17' }],
        originatingHouse: 'commons',
        kind: 'government',
        longAndComplex: false,
        stepsHeld: 'some',
        summary: 'Drinking water in public places.',
      },
    ],
    ...overrides,
  })
}

/** The prints of that Bill, as files that somebody hands in. */
export const fountainsPrints = {
  introduced: uploadOf('introduced.xml', fountainsBill.asIntroduced),
  amended: uploadOf('amended.xml', fountainsBill.asAmendedInCommittee),
  brought: uploadOf('brought.xml', fountainsBill.asBroughtToTheLords),
} as const

export function uploadOf(name: string, text: string): Upload {
  return { name, content: new TextEncoder().encode(text) }
}
