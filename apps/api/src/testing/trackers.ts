import { addDays } from '@dutywatch/domain/date'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { tracker as shipped } from '@dutywatch/online-safety'
import type { Tracker, TrackerInput } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { publish, type EditionEntry } from '../ledger/index.ts'

/** A glossary of so many words, each known from a later day than the one before: a small tracker that differs by its length. */
export function aTrackerOfTerms(count: number, overrides: Partial<TrackerInput> = {}): Tracker {
  const terms = Array.from({ length: count }, (_, index) => aTerm(`term-${index + 1}`, `Meaning ${index + 1} of ${count}.`))
  return aTracker({ terms, ...overrides })
}

/** A word of the glossary. */
export function aTerm(id: string, meaning: string, knownFrom = '2020-03-01') {
  return { ...aRecord(id, knownFrom), term: id, meaning }
}

/** Publishes, as it shipped, a tracker that is the shipped one but for its last term, which it lacks, and its summary. */
export async function publishShippedBefore(db: Db): Promise<void> {
  const before = { ...shipped, summary: 'As it was.', terms: shipped.terms.slice(0, -1) }
  const published = await publish(db, before, {
    by: 'Dutywatch',
    note: 'As it shipped.',
    at: '2026-07-01T09:00:00.000Z',
    shipped: true,
  })
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings ?? [])}`)
}

/** Publishes trackers one after the other, each on the day after its sources end, or a day after the one before. Answers the last edition. */
export async function publishAll(db: Db, ...trackers: readonly Tracker[]): Promise<EditionEntry> {
  let last: EditionEntry | undefined
  let day = ''
  for (const [index, tracker] of trackers.entries()) {
    const sourcesEnded = addDays(tracker.informedTo, 1)
    day = day < sourcesEnded ? sourcesEnded : addDays(day, 1)
    const at = `${day}T09:00:00.000Z`
    const published = await publish(db, tracker, { by: 'Test', note: `Edition of day ${index + 1}.`, at })
    if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings ?? [])}`)
    last = published.value
  }
  if (!last) throw new Error('No tracker was given.')
  return last
}
