import { fountainsBill, fountainsPapers } from '@dutywatch/bill-text/testing'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import type { Tracker, TrackerInput } from '@dutywatch/domain/tracker'
import { createTRPCClient, localLink, type TRPCClient } from '@trpc/client'
import type { Upload } from '../commands/import-files/index.ts'
import { importPapers } from '../commands/import-paper/index.ts'
import { importTexts } from '../commands/import-text/index.ts'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, editionStore, publishProposal } from '../ledger/index.ts'
import { appRouter, type AppRouter } from '../routers/index.ts'
import { testDatabase, type Engine } from './engines.ts'
import { publishAll } from './trackers.ts'

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

/** Two days' papers of amendments to the first of those prints. */
export const papersOfFountains = [
  uploadOf('amendments-1.xml', fountainsPapers.first),
  uploadOf('amendments-2.xml', fountainsPapers.nextDay),
] as const

export function uploadOf(name: string, text: string): Upload {
  return { name, content: new TextEncoder().encode(text) }
}

/** Imports prints and publishes what they change. */
export async function publishPrints(db: Db, files: readonly Upload[]): Promise<void> {
  const at = '2024-06-03T09:00:00.000Z'
  const imported = await importTexts(db, { files, by: 'Ada', at })
  if (!imported.ok) throw new Error(imported.message)
  const published = await publishProposal(db, imported.value.proposal ?? '', { by: 'Ada', note: 'Prints of the Bill.', at })
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
}

/** Imports amendment papers and publishes them. */
export async function publishPapers(db: Db, files: readonly Upload[]): Promise<void> {
  const at = '2024-06-04T09:00:00.000Z'
  const imported = await importPapers(db, { files, by: 'Ada', at })
  if (!imported.ok) throw new Error(imported.message)
  const published = await publishProposal(db, imported.value.proposal ?? '', { by: 'Ada', note: 'Amendment papers.', at })
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
}

/** Every question of the API, answered from a tracker with the three prints, and with papers where they are given. Deleted with its scope. */
export async function askFountains(
  engine: Engine = 'sqlite',
  overrides: Partial<TrackerInput> = {},
  papers: readonly Upload[] = [],
): Promise<FountainsApi> {
  const database = await testDatabase(engine)
  await publishAll(database.db, fountainsTracker(overrides))
  await publishPrints(database.db, Object.values(fountainsPrints))
  if (papers.length > 0) await publishPapers(database.db, papers)
  const now = { today: '2024-06-20', current: await currentEditionNumber(database.db) }
  const shared = { db: database.db, store: editionStore(database), now }
  const ask = (asOf?: string) => {
    const context = asOf === undefined ? shared : { ...shared, asked: { asOf } }
    return createTRPCClient<AppRouter>({
      links: [localLink({ router: appRouter, createContext: () => Promise.resolve(context) })],
    })
  }
  return { ask, db: database.db, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

export interface FountainsApi extends AsyncDisposable {
  /** Asks about the present, or about a past day. */
  readonly ask: (asOf?: string) => TRPCClient<AppRouter>
  readonly db: Db
}
