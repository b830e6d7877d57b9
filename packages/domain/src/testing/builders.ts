import { Tracker, type TrackerInput } from '../tracker/index.ts'

/** A source that every built record cites unless told otherwise. */
export const aSource = {
  id: 'hansard-2020-02-13',
  title: 'Online harms: oral answers',
  publisher: 'Hansard',
  kind: 'official',
  published: '2020-02-13',
  url: 'https://hansard.parliament.uk/',
} as const satisfies NonNullable<TrackerInput['sources']>[number]

/** The fields every record needs: its id, a day from which it is known, and a confirmed citation of `aSource`. */
export function aRecord(id: string, knownFrom = '2020-02-13') {
  return { id, knownFrom, citations: [{ source: aSource.id, confidence: 'confirmed' as const }] }
}

/** A small, valid tracker: one campaign with one demand and one ask. Give collections to add to it or replace them. */
export function aTrackerInput(overrides: Partial<TrackerInput> = {}): TrackerInput {
  return {
    schemaVersion: 1,
    id: 'warm-homes',
    title: 'The Warm Homes campaign',
    summary: 'A campaign for a law on damp in rented homes.',
    informedTo: '2024-05-31',
    licence: 'CC BY 4.0',
    sources: [aSource],
    speakers: [{ ...aRecord('tenants-union'), name: 'Tenants Union', kind: 'organisation' }],
    campaigns: [
      { ...aRecord('warm-homes'), title: 'Warm Homes', by: 'tenants-union', launchedOn: '2020-02-13', summary: 'A law on damp.' },
    ],
    demands: [
      { ...aRecord('inspect'), campaign: 'warm-homes', order: 1, title: 'Inspect homes', wording: 'Homes should be inspected.' },
    ],
    asks: [
      {
        ...aRecord('a1.1'),
        demand: 'inspect',
        code: 'A1.1',
        order: 1,
        text: 'Inspect every rented home once a year',
        criteria: [{ key: 'yearly', test: 'The text requires an inspection at least once a year.' }],
        askedBy: 'tenants-union',
        askedOn: '2020-02-13',
      },
    ],
    ...overrides,
  }
}

/** The same, parsed. */
export function aTracker(overrides: Partial<TrackerInput> = {}): Tracker {
  return Tracker.parse(aTrackerInput(overrides))
}
