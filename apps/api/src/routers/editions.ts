import { z } from 'zod'
import { getEdition, listEditions, listEvents } from '../ledger/index.ts'
import { ledgerProcedure, router } from '../trpc.ts'

/** What was published when, by whom and why. */
export const editionsRouter = router({
  /** Every edition, newest first. */
  list: ledgerProcedure.query(({ ctx }) => listEditions(ctx.db)),

  /** One edition and what it changed. */
  byNumber: ledgerProcedure.input(z.object({ number: z.int() })).query(async ({ ctx, input }) => {
    const { entry } = await getEdition(ctx.db, input.number)
    return { edition: entry, changes: await listEvents(ctx.db, entry.number) }
  }),
})
