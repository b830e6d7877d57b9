import { by, reversed } from '@dutywatch/domain'
import { find, referringTo } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { refuseElsewhere } from './record-elsewhere.ts'
import { named } from './records.ts'

/** Where everything was read. */
export const sourcesRouter = router({
  /** Every source that fits what a reader looks for, with how many records cite it, the newest first. */
  list: publicProcedure.input(z.object({ q: z.string().max(200).optional() }).optional()).query(({ ctx: { tracker }, input }) => {
    const words = (input?.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const fits = tracker.sources.filter((source) => {
      const text = `${source.title} ${source.publisher} ${source.published ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    return {
      total: tracker.sources.length,
      rows: fits
        .map((source) => ({ source, citedBy: referringTo(tracker, 'sources', source.id).length }))
        .sort(by(({ source }) => source.title))
        .sort(reversed(by(({ source }) => source.published ?? ''))),
    }
  }),

  /** One source and every record that cites it. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(async ({ ctx, input: { id } }) => {
    const { tracker } = ctx
    const there = find(tracker, 'sources', id)
    if (there === undefined) await refuseElsewhere(ctx, { collection: 'sources', id }, `/sources/${id}`)
    const source = found(there, `source “${id}”`)
    const citedBy = referringTo(tracker, 'sources', id).map((key) => named(tracker, key))
    return { source, citedBy }
  }),
})
