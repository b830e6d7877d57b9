import { router } from '../trpc.ts'
import { editionsRouter } from './editions.ts'

/** Every question the API answers. */
export const appRouter = router({
  editions: editionsRouter,
})

/** The API's type, for clients. */
export type AppRouter = typeof appRouter
