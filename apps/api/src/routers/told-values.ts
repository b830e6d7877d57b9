import { describeFields, recordSchema, type CollectionName, type DescribedValue } from '@dutywatch/domain/tracker'

/** The fields of a record in words; nothing for one of an earlier shape that the schema of today cannot read. */
export function toldValues(collection: CollectionName, record: object): ReadonlyMap<string, DescribedValue> | undefined {
  const schema = recordSchema(collection)
  if (!schema.safeParse(record).success) return undefined
  return new Map(describeFields(schema, record).map(({ name, value }) => [name, value]))
}
