import { router } from '../trpc.ts'
import { billsRouter } from './bills.ts'
import { commencementsRouter } from './commencements.ts'
import { editionsRouter } from './editions.ts'
import { promisesRouter } from './promises.ts'
import { threadsRouter } from './threads.ts'
import { trackerRouter } from './tracker.ts'

/** Every question the API answers. */
export const appRouter = router({
  editions: editionsRouter,
  tracker: trackerRouter,
  bills: billsRouter,
  commencements: commencementsRouter,
  promises: promisesRouter,
  threads: threadsRouter,
})

/** The API's type, for clients. */
export type AppRouter = typeof appRouter
