import { router } from '../trpc.ts'
import { editionsRouter } from './editions.ts'
import { trackerRouter } from './tracker.ts'

/** Every question the API answers. */
export const appRouter = router({
  editions: editionsRouter,
  tracker: trackerRouter,
})

/** The API's type, for clients. */
export type AppRouter = typeof appRouter
