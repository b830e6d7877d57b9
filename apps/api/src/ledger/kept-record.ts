import { recordSchema, type CollectionName } from '@dutywatch/domain/tracker'

/**
 * A record as it was kept, read by the schema of today, so that what it has since learned to leave out is no difference; as it stands where
 * that does not read it.
 */
export function keptRecord(collection: CollectionName, record: unknown): object | undefined {
  const read = recordSchema(collection).safeParse(record)
  if (read.success) return read.data
  return typeof record === 'object' && record !== null ? record : undefined
}
