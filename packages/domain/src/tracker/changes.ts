import { canonical } from '../canonical.ts'
import { collectionNames, type CollectionName, type Tracker } from './tracker.ts'

/**
 * What one edition says that the one before did not. `kind` is what readers follow: a stage reached, a date moved, a verdict changed;
 * the rest are told apart as added, corrected or withdrawn records.
 */
export type ChangeKind =
  | 'stage-reached'
  | 'text-published'
  | 'date-stated'
  | 'promise-made'
  | 'verdict-given'
  | 'verdict-changed'
  | 'figure-published'
  | 'return-received'
  | 'return-withdrawn'
  | 'enforcement-taken'
  | 'added'
  | 'corrected'
  | 'withdrawn'

/** A change of one record between two editions. `fields` names the fields that differ when the record stood in both. */
export interface Change {
  readonly kind: ChangeKind
  readonly collection: CollectionName
  readonly id: string
  readonly fields: readonly string[]
}

const addedKinds: Partial<Record<CollectionName, ChangeKind>> = {
  stageEvents: 'stage-reached',
  texts: 'text-published',
  amendmentPapers: 'text-published',
  dateStatements: 'date-stated',
  commitments: 'promise-made',
  verdicts: 'verdict-given',
  figures: 'figure-published',
  returns: 'return-received',
  enforcementActions: 'enforcement-taken',
}

/** Every change of a record from one edition to the next, in the order of the document. Nothing when they say the same. */
export function changes(before: Tracker, after: Tracker): Change[] {
  return collectionNames.flatMap((collection) => changesIn(collection, before[collection], after[collection]))
}

type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>

function changesIn(collection: CollectionName, before: readonly AnyRecord[], after: readonly AnyRecord[]): Change[] {
  if (before === after) return []
  const old = new Map(before.map((record) => [record.id, record]))
  const left = new Set(after.map((record) => record.id))
  const addedOrChanged = after.flatMap((record): Change[] => {
    const was = old.get(record.id)
    if (!was) return [{ kind: addedKinds[collection] ?? 'added', collection, id: record.id, fields: [] }]
    if (was === record) return []
    const fields = differingFields(was, record)
    if (fields.length === 0) return []
    return [{ kind: changedKind(collection, fields, record), collection, id: record.id, fields }]
  })
  const withdrawn = before
    .filter((record) => !left.has(record.id))
    .map((record): Change => ({ kind: 'withdrawn', collection, id: record.id, fields: [] }))
  return [...addedOrChanged, ...withdrawn]
}

function changedKind(collection: CollectionName, fields: readonly string[], record: AnyRecord): ChangeKind {
  if (collection === 'verdicts' && fields.includes('verdict')) return 'verdict-changed'
  if (collection === 'returns' && fields.includes('withdrawn') && record['withdrawn'] !== undefined) return 'return-withdrawn'
  return 'corrected'
}

function differingFields(was: AnyRecord, is: AnyRecord): string[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return keys.filter((key) => canonical(was[key]) !== canonical(is[key]))
}
