import type { PlainDate } from '@dutywatch/domain/date'
import { canonical, type RecordKey } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listEditions } from '../db/queries/editions.ts'
import { listRecordRevisions, type RecordRevision } from '../db/queries/record-revisions.ts'
import { correctedFields } from './corrected-fields.ts'
import { keptRecord } from './kept-record.ts'

/** What one edition published of a record: when, why, and in which fields it says something else than before. */
export interface PublishedStep {
  readonly edition: number
  readonly publishedOn: PlainDate
  readonly note: string
  readonly change: 'added' | 'changed' | 'withdrawn'
  readonly said?: object
  readonly says?: object
  /** The fields that differ; none for what is new. */
  readonly fields: readonly string[]
  /** Those of them in which something is taken back. */
  readonly corrected: ReadonlySet<string>
}

/** The steps, the newest first, and how many older ones are left out. */
export interface PublishedSteps {
  readonly steps: readonly PublishedStep[]
  readonly more: number
}

/** Of what is told: by a day and up to an edition, the newest so many. */
export interface PublishedAsked {
  readonly by: PlainDate
  readonly to: number
  readonly most: number
}

/** What was published of a record, as anybody may know it: nothing of who did. */
export async function publishedOfRecord(
  db: Db,
  { collection, id }: RecordKey,
  { by, to, most }: PublishedAsked,
): Promise<PublishedSteps> {
  const editions = (await listEditions(db)).filter(({ number, publishedOn }) => number <= to && publishedOn <= by)
  const entries = new Map(editions.map((entry) => [entry.number, entry]))
  const revisions = await listRecordRevisions(db, { collection, id, from: 1, to })
  const told = revisions.flatMap((revision) => {
    const entry = entries.get(revision.edition)
    return entry ? [{ revision, entry }] : []
  })
  const steps = told.slice(0, most).map(({ revision, entry: { number: edition, publishedOn, note } }) => ({
    edition,
    publishedOn,
    note,
    ...whatChanged(collection, revision),
  }))
  return { steps, more: told.length - steps.length }
}

function whatChanged(
  collection: RecordKey['collection'],
  { before, record }: RecordRevision,
): Pick<PublishedStep, 'change' | 'said' | 'says' | 'fields' | 'corrected'> {
  const [said, says] = [keptRecord(collection, before), keptRecord(collection, record)]
  if (!said) return { change: 'added', ...(says && { says }), fields: [], corrected: new Set() }
  if (!says) return { change: 'withdrawn', said, fields: [], corrected: new Set() }
  const names = [...new Set([...Object.keys(said), ...Object.keys(says)])].filter((name) => name !== 'order')
  const fields = names.filter((name) => canonical(valueIn(said, name)) !== canonical(valueIn(says, name)))
  return { change: 'changed', said, says, fields, corrected: new Set(correctedFields(said, says)) }
}

function valueIn(record: object, name: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[name]
}
