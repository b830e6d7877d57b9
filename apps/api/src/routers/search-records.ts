import { extractOf, timesFound, type ExtractPiece, type SearchQuery } from '@dutywatch/bill-text/search'
import {
  collectionNames,
  describeFields,
  recordName,
  recordSchema,
  type CollectionName,
  type DescribedField,
  type DescribedValue,
  type Tracker,
} from '@dutywatch/domain/tracker'

/** A record in which everything asked for stands. */
export interface FoundRecord {
  readonly collection: CollectionName
  readonly id: string
  readonly name: string
  readonly extract: readonly ExtractPiece[]
}

/** A hit in what a record is called weighs as much as this many in what it says. */
const nameWeight = 8

/** The records of a tracker in which everything asked for stands, best first: by what they are called before what they say. */
export function searchRecords(tracker: Tracker, query: SearchQuery): FoundRecord[] {
  const found = collectionNames.flatMap((collection) =>
    tracker[collection].flatMap((record) => {
      const name = recordName(tracker, collection, record)
      const said = describeFields(recordSchema(collection), record)
        .flatMap(textsOf)
        .filter((text) => text !== name)
        .join(' · ')
      const merit = timesFound(name, query) * nameWeight + timesFound(said, query)
      return merit === 0 && timesFound(`${name} ${said}`, query) === 0
        ? []
        : [{ collection, id: record.id, name, said, merit: merit / Math.log(20 + said.length) }]
    }),
  )
  return found
    .sort((a, b) => b.merit - a.merit)
    .map(({ collection, id, name, said }) => ({ collection, id, name, extract: extractOf(said, query) }))
}

/** Fields that name a thing for machines. */
const unread = new Set(['id', 'key', 'sha256'])

/** What a field says in running words; not ids, days, addresses and choices. */
function textsOf({ name, value }: DescribedField): string[] {
  return unread.has(name) ? [] : textsIn(value)
}

function textsIn(value: DescribedValue): string[] {
  switch (value.kind) {
    case 'text':
      return [value.value]
    case 'list':
      return value.items.flatMap(textsIn)
    case 'group':
      return value.fields.flatMap(textsOf)
    default:
      return []
  }
}
