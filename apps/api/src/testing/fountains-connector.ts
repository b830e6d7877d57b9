import type { Outcome } from '@dutywatch/domain'
import { addDays } from '@dutywatch/domain/date'
import type { Tracker, TrackerInput } from '@dutywatch/domain/tracker'
import { clockAt } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { importBill, type BillImport, type BillImportRefusal, type BillImportReport } from '../imports/bills-api/index.ts'
import { httpClient } from '../imports/http/index.ts'
import { editionOf, publishProposal } from '../ledger/index.ts'
import { testDatabase, type Engine } from './engines.ts'
import { fountainsApi, fountainsReplies } from './fountains-api.ts'
import { fountainsTracker } from './fountains.ts'
import { quickTiming } from './quick-timing.ts'
import { replayServer, type ReplayServer } from './replay-server.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { publishAll } from './trackers.ts'

/** The day on which tests ask the API, unless they choose another. */
export const dayAsked = '2024-05-07'

/** The replies of the API on a day, where it says otherwise than usual. */
export function repliesOn(day: string, api: Partial<typeof fountainsApi> = {}) {
  return fountainsReplies(day, addDays(day, 120), { ...fountainsApi, ...api })
}

/** The connector of the Bills API between a ledger and a server that replays. */
export interface FountainsConnector extends AsyncDisposable {
  readonly db: Db
  readonly server: ReplayServer
  readonly run: (day?: string, more?: Partial<BillImport>) => Promise<Outcome<BillImportReport, BillImportRefusal>>
  /** The report of a run that must not be refused. */
  readonly found: (day?: string, more?: Partial<BillImport>) => Promise<BillImportReport>
  /** Publishes a proposal and answers the tracker as it then is. */
  readonly publish: (proposal: string | undefined, informedTo?: string) => Promise<Tracker>
}

/** A ledger with the tracker of the Bill, and the API as it answers. Closed with its scope. */
export async function aFountainsConnector(
  overrides: Partial<TrackerInput> = {},
  engine: Engine = 'sqlite',
): Promise<FountainsConnector> {
  const database = await testDatabase(engine)
  await publishAll(database.db, fountainsTracker(overrides))
  const server = await replayServer(repliesOn(dayAsked))
  const run: FountainsConnector['run'] = async (day = dayAsked, more = {}) => {
    using folder = temporaryFolder()
    const client = httpClient({
      base: server.base,
      contact: 'ada@charity.example',
      pace: { most: 1_000, perMs: 1_000, apartMs: 0 },
      keep: { folder: folder.path, forMs: 0 },
      timing: quickTiming(Date.parse(`${day}T09:00:00Z`)),
      timeoutMs: 2_000,
    })
    return await importBill(database.db, { client, number: 4001, by: 'Ada', clock: clockAt(day), ...more })
  }
  return {
    db: database.db,
    server,
    run,
    found: async (day, more) => {
      const imported = await run(day, more)
      if (!imported.ok) throw new Error(imported.message)
      return imported.value
    },
    publish: async (proposal, informedTo = dayAsked) => {
      const at = `${addDays(informedTo, 1)}T09:00:00.000Z`
      const published = await publishProposal(database.db, proposal ?? '', { by: 'Ada', note: 'Read.', informedTo, at })
      if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
      return (await editionOf(database.db)).tracker
    },
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}
