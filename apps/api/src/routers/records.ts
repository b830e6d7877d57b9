import {
  collectionNames,
  describeFields,
  find,
  recordName,
  recordSchema,
  referringTo,
  sourcesCited,
  type CollectionName,
  type DescribedField,
  type RecordKey,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'

/** Any record, as it stands in the document. */
export const recordsRouter = router({
  /** One record with every field, what it points at and what points at it, each by its name. */
  byId: publicProcedure
    .input(z.object({ collection: z.string(), id: z.string() }))
    .query(({ ctx: { tracker }, input: { collection: asked, id } }) => {
      const collection = collectionCalled(asked)
      const record = found(find(tracker, collection, id), `record “${id}” in “${collection}”`)
      const fields = describeFields(recordSchema(collection), record)
      return {
        ...named(tracker, { collection, id }),
        fields,
        names: namesIn(tracker, fields),
        referring: referringTo(tracker, collection, id).map((key) => named(tracker, key)),
        sources: sourcesCited(tracker, record),
      }
    }),
})

/** The collection of that name; for another spelling of one, says the right one. */
function collectionCalled(asked: string): CollectionName {
  const letters = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')
  const alike = collectionNames.find((name) => letters(name) === letters(asked))
  return found(
    collectionNames.find((name) => name === asked),
    `collection “${asked}”${alike === undefined ? '' : ` (it is spelt “${alike}”)`}`,
  )
}

/** A record by where it stands, with its name. */
export function named(tracker: Tracker, { collection, id }: RecordKey): RecordKey & { readonly name: string } {
  return { collection, id, name: nameOf(tracker, collection, id) }
}

function nameOf<Name extends CollectionName>(tracker: Tracker, collection: Name, id: string): string {
  const record = find(tracker, collection, id)
  return record === undefined ? id : recordName(tracker, collection, record)
}

/** The names of all records that fields point at, by `collection/id`. */
export function namesIn(tracker: Tracker, fields: readonly DescribedField[]): Record<string, string> {
  return Object.fromEntries(recordsIn(fields).map((key) => [`${key.collection}/${key.id}`, named(tracker, key).name]))
}

/** Every record that fields point at, however deep. */
function recordsIn(fields: readonly DescribedField[]): RecordKey[] {
  return fields.flatMap(({ value }) => keysIn(value))
}

function keysIn(value: DescribedField['value']): RecordKey[] {
  switch (value.kind) {
    case 'record':
      return [{ collection: value.collection, id: value.id }]
    case 'list':
      return value.items.flatMap(keysIn)
    case 'group':
      return recordsIn(value.fields)
    default:
      return []
  }
}
