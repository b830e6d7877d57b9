import { z } from 'zod'
import { getEdition, listEditions, listEvents, type EditionEntry } from '../ledger/index.ts'
import { ledgerProcedure, router } from '../trpc.ts'
import { named } from './records.ts'

/** What was published when and why. Who published it is told at the desk: whoever works there is nobody that the public should find and press. */
export const editionsRouter = router({
  /** Every edition, newest first. */
  list: ledgerProcedure.query(async ({ ctx }) => (await listEditions(ctx.db)).map(withoutPublisher)),

  /** One edition and what it changed, each record by its name; a withdrawn one by the name it had. */
  byNumber: ledgerProcedure.input(z.object({ number: z.int() })).query(async ({ ctx, input }) => {
    const { entry } = await getEdition(ctx.db, input.number)
    const changes = await listEvents(ctx.db, entry.number)
    const { tracker } = await ctx.store.edition(entry.number)
    const hasWithdrawn = changes.some(({ kind }) => kind === 'withdrawn')
    const before = hasWithdrawn ? (await ctx.store.edition(entry.number - 1)).tracker : tracker
    return {
      edition: withoutPublisher(entry),
      changes: changes.map((change) => ({ ...change, ...named(change.kind === 'withdrawn' ? before : tracker, change) })),
    }
  }),
})

function withoutPublisher({ publishedBy: _publisher, ...said }: EditionEntry): Omit<EditionEntry, 'publishedBy'> {
  return said
}
