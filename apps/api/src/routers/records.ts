import { addDays, type PlainDate } from '@dutywatch/domain/date'
import {
  collectionNames,
  describeFields,
  find,
  firstDay,
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
import { NotFound } from '../db/not-found.ts'
import { publishedOfRecord, type PublishedStep } from '../ledger/index.ts'
import { found, publicProcedure, router } from '../trpc.ts'
import { refuseElsewhere } from './record-elsewhere.ts'
import { toldValues } from './told-values.ts'

const Place = z.object({ collection: z.string(), id: z.string() })
/** So many editions of one record are told, the newest. */
const mostSteps = 40

/** Any record, as it stands in the document. */
export const recordsRouter = router({
  /** One record with every field, what it points at and what points at it, each by its name. */
  byId: publicProcedure.input(Place).query(async ({ ctx, input: { collection: asked, id } }) => {
    const { tracker } = ctx
    const collection = collectionCalled(asked)
    const there = find(tracker, collection, id)
    if (there === undefined) await refuseElsewhere(ctx, { collection, id })
    const record = found(there, `record “${id}” of this kind`)
    const fields = describeFields(recordSchema(collection), record)
    return {
      ...named(tracker, { collection, id }),
      fields,
      names: namesIn(tracker, fields),
      referring: referringTo(tracker, collection, id).map((key) => named(tracker, key)),
      sources: sourcesCited(tracker, record),
    }
  }),

  /**
   * What was published of a record by the day and in the editions asked of, the newest first: when, why, and each field that changed before
   * and after, with whether it takes something back. Who published it is not told.
   */
  published: publicProcedure.input(Place).query(async ({ ctx, input: { collection: asked, id } }) => {
    const { tracker, edition, on } = ctx
    const collection = collectionCalled(asked)
    const record = found(find(tracker, collection, id), `record “${id}” of this kind`)
    const { steps, more } = await publishedOfRecord(ctx.db, { collection, id }, { by: on, to: edition.number, most: mostSteps })
    const told = steps.map((step) => ({ ...toldStep(collection, step), asOf: dayBefore(tracker, record, step) }))
    const values = told.flatMap(({ fields }) => fields.flatMap(({ said, says }) => [said, says]))
    const described = values.filter((value) => value !== undefined).map((value) => ({ name: '', value }))
    const cited = steps.flatMap(({ change, said, says }) => (change === 'changed' ? [said, says] : []))
    return { steps: told, more, names: namesIn(tracker, described), sources: sourcesCited(tracker, cited) }
  }),
})

/** A step with the values of its fields in words. */
function toldStep(collection: CollectionName, { said, says, fields, corrected, ...step }: PublishedStep) {
  const [before, after] = [said && toldValues(collection, said), says && toldValues(collection, says)]
  return {
    ...step,
    fields: fields.map((name) => ({
      name,
      said: before?.get(name),
      says: after?.get(name),
      isCorrection: corrected.has(name),
    })),
    /** Whether a side without a value said nothing; else what it said is of an earlier shape, and has no words here. */
    isReadable: (said === undefined || before !== undefined) && (says === undefined || after !== undefined),
  }
}

/** The day before a publication, where something of the record was known by then: the site can be asked about it. */
function dayBefore(tracker: Tracker, record: object, { publishedOn }: PublishedStep): PlainDate | undefined {
  const day = addDays(publishedOn, -1)
  const known = 'knownFrom' in record ? String(record.knownFrom) : ''
  return known <= day && (firstDay(tracker) ?? day) <= day ? day : undefined
}

/** The collection of that name; for another spelling of one, says the right one. */
function collectionCalled(asked: string): CollectionName {
  const letters = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')
  const alike = collectionNames.find((name) => letters(name) === letters(asked))
  const collection = collectionNames.find((name) => name === asked)
  if (collection !== undefined) return collection
  const spelt = alike === undefined ? '' : `: it is spelt “${alike}”`
  throw new NotFound('no-such-collection', `There is no collection “${asked}”${spelt}.`)
}

/** A record by where it stands, with its name. */
export function named(tracker: Tracker, { collection, id }: RecordKey): RecordKey & { readonly name: string } {
  return { collection, id, name: nameOf(tracker, collection, id) }
}

function nameOf<Name extends CollectionName>(tracker: Tracker, collection: Name, id: string): string {
  const record = find(tracker, collection, id)
  return record === undefined ? id : recordName(tracker, collection, record)
}

/** The names of all records that fields point at and that are there, by `collection/id`. */
export function namesIn(tracker: Tracker, fields: readonly DescribedField[]): Record<string, string> {
  const there = recordsIn(fields).filter(({ collection, id }) => find(tracker, collection, id) !== undefined)
  return Object.fromEntries(there.map((key) => [`${key.collection}/${key.id}`, named(tracker, key).name]))
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
