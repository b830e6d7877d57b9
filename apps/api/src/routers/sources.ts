import type { Source } from '@dutywatch/domain/source'
import { find, referringTo } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
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
        .sort((a, b) => newestFirst(a.source, b.source)),
    }
  }),

  /** One source and every record that cites it. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker }, input: { id } }) => {
    const source = found(find(tracker, 'sources', id), `source “${id}”`)
    const citedBy = referringTo(tracker, 'sources', id).map((key) => named(tracker, key))
    return { source, citedBy }
  }),
})

/** By the day of publication, those without one last; then by title. */
function newestFirst(a: Source, b: Source): number {
  const [one, other] = [a.published ?? '', b.published ?? '']
  if (one === other) return a.title < b.title ? -1 : 1
  return one > other ? -1 : 1
}
