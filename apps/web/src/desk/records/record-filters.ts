import { find, recordName, type CollectionName, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { formOf } from '../editor/form-of.ts'
import type { Field } from '../editor/field.ts'
import { namedRecords, recordsCalled, type NamedRecord } from '../editor/named-records.ts'
import { fieldsIn } from '../editor/value-at.ts'

/** What is asked of the records of a collection, by the names of an address. */
export type RecordsSearch = Readonly<Record<string, string>>

/** A field by whose value records can be told apart, with every value that is in use. */
export interface RecordFilter {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[]
}

const mostFilters = 3

/** The ways in which the records of a collection can be told apart: by the fields that are one of several words, or that name another record. */
export function filtersOf(tracker: Tracker, collection: CollectionName): readonly RecordFilter[] {
  const filters = formOf(collection).flatMap((field) => {
    if (field.of.kind !== 'choice' && field.of.kind !== 'reference') return []
    const options = optionsOf(tracker, collection, field)
    return options.length > 1 ? [{ name: field.name, label: field.label, options }] : []
  })
  return filters.slice(0, mostFilters)
}

function optionsOf(tracker: Tracker, collection: CollectionName, { name, of }: Field): RecordFilter['options'] {
  const counts = new Map<string, number>()
  for (const record of tracker[collection]) {
    const value = fieldsIn(record)?.[name]
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const options = [...counts].map(([value, count]) => ({ value, label: labelOf(tracker, of, value), count }))
  return options.toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}

function labelOf(tracker: Tracker, of: Field['of'], value: string): string {
  if (of.kind === 'choice') return of.choices.find((choice) => choice.value === value)?.label ?? value
  const record = of.kind === 'reference' ? find(tracker, of.collection, value) : undefined
  if (of.kind !== 'reference' || record === undefined) return value
  return recordName(tracker, of.collection, record)
}

/** The records that are asked for: those called so first, then those in which the words stand somewhere. */
export function recordsSought(tracker: Tracker, collection: CollectionName, search: RecordsSearch): readonly NamedRecord[] {
  const { find: words = '', sort } = search
  const of: readonly RecordOf<CollectionName>[] = tracker[collection]
  const records = new Map(of.map((record) => [record.id as string, record]))
  const names = filtersOf(tracker, collection).map(({ name }) => name)
  const wanted = names.filter((name) => search[name] !== undefined)
  const all = namedRecords(tracker, collection).filter(({ id }) => {
    const fields = fieldsIn(records.get(id)) ?? {}
    return wanted.every((name) => fields[name] === search[name])
  })
  const called = words.trim() === '' ? all : [...recordsCalled(all, words), ...saying(all, { words, records })]
  if (sort === 'name') return called.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return sort === 'newest' ? called.toSorted((a, b) => known(records.get(b.id)).localeCompare(known(records.get(a.id)))) : called
}

interface Saying {
  readonly words: string
  readonly records: ReadonlyMap<string, unknown>
}

/** Records in which each of the words stands, and not in the name alone. */
function saying(all: readonly NamedRecord[], { words, records }: Saying): readonly NamedRecord[] {
  const called = new Set(recordsCalled(all, words))
  const parts = words.toLowerCase().trim().split(/\s+/)
  return all.filter((record) => {
    if (called.has(record)) return false
    const said = JSON.stringify(records.get(record.id)).toLowerCase()
    return parts.every((part) => said.includes(part))
  })
}

function known(record: unknown): string {
  const day = fieldsIn(record)?.['knownFrom']
  return typeof day === 'string' ? day : ''
}
