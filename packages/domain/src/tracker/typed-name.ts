import { find } from './lookup.ts'
import { recordName } from './record-name.ts'
import { recordSchema, type CollectionName, type RecordOf, type Tracker } from './tracker.ts'

/** Fields that say by themselves what a record is about. */
const telling = [
  'title',
  'name',
  'term',
  'what',
  'statement',
  'gist',
  'heading',
  'label',
  'asked',
  'reason',
  'wording',
  'meaning',
]

/** Fields that name a record which tells it. */
const pointing = {
  milestone: 'milestones',
  ask: 'asks',
  duty: 'duties',
  force: 'forces',
  bill: 'bills',
  platform: 'platforms',
} as const

/**
 * What a record is called that is still being typed: as any record where it is one, else by the first of its words that tell it, or by
 * the record it is about; nothing while there is neither.
 */
export function typedName(tracker: Tracker, collection: CollectionName, typed: unknown): string | undefined {
  if (typeof typed !== 'object' || typed === null) return undefined
  const fields: Readonly<Record<string, unknown>> = { id: 'new', ...typed }
  const read = recordSchema(collection).safeParse(fields)
  if (read.success) return recordName(tracker, collection, read.data as RecordOf<typeof collection>)
  const words = telling.map((name) => fields[name]).find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof words === 'string' ? words : nameOfPointed(tracker, fields)
}

function nameOfPointed(tracker: Tracker, fields: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, collection] of Object.entries(pointing)) {
    const id = fields[name]
    const record = typeof id === 'string' ? find(tracker, collection, id) : undefined
    if (record) return recordName(tracker, collection, record)
  }
  return undefined
}
