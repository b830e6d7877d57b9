import type { Tracker } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'
import { createTRPCClient, localLink, type TRPCClient } from '@trpc/client'
import { editionStore } from '../ledger/index.ts'
import { appRouter, type AppRouter } from '../routers/index.ts'
import { testDatabase } from './engines.ts'
import { publishAll } from './trackers.ts'

/** The day on which shipped-tracker tests ask: some months after its sources end. */
export const askedOn = '2026-11-24'

/** Every question of the API, answered from the tracker that ships. */
export interface ShippedApi extends AsyncDisposable {
  /** Asks about the present, or about a past day. */
  readonly ask: (asOf?: string) => TRPCClient<AppRouter>
}

/** Publishes the shipped tracker into a ledger of its own. Deleted with its scope. */
export async function askShipped(): Promise<ShippedApi> {
  return await askOf(shipped)
}

/** The same of other trackers, an edition each. */
export async function askOf(...trackers: readonly Tracker[]): Promise<ShippedApi> {
  const database = await testDatabase('sqlite')
  await publishAll(database.db, ...trackers)
  const shared = { db: database.db, store: editionStore(database), now: { today: askedOn, current: trackers.length } }
  const ask = (asOf?: string) => {
    const context = asOf === undefined ? shared : { ...shared, asked: { asOf } }
    return createTRPCClient<AppRouter>({
      links: [localLink({ router: appRouter, createContext: () => Promise.resolve(context) })],
    })
  }
  return { ask, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}
