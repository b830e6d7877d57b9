import { collectionNames, find, recordTitle, referencesOfRecord, referrersOf, sourcesCited, type CollectionName } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'

/** Any record, as it stands in the document. */
export const recordsRouter = router({
  /** One record with every field, what it points at and what points at it, each with its name on the day. */
  byId: publicProcedure
    .input(z.object({ collection: z.string(), id: z.string() }))
    .query(({ ctx: { tracker, on }, input: { collection: asked, id } }) => {
      const collection = found(
        collectionNames.find((name) => name === asked),
        `collection “${asked}”`,
      )
      const fields: Readonly<Record<string, unknown>> = found(find(tracker, collection, id), `record “${id}” in “${collection}”`)
      const named = (each: { readonly collection: CollectionName; readonly id: string }) => ({
        ...each,
        title: recordTitle(tracker, each, on) ?? each.id,
      })
      return {
        ...named({ collection, id }),
        record: fields,
        references: Object.fromEntries([...referencesOfRecord(tracker, collection, id)].map(([path, each]) => [path, named(each)])),
        referrers: referrersOf(tracker, collection, id).map(named),
        sources: sourcesCited(tracker, fields),
      }
    }),
})
