import { sayPartial } from '@dutywatch/domain/date'
import { PartialDate } from '@dutywatch/domain/source'
import type { CollectionName } from '@dutywatch/domain/tracker'
import type { ReactNode } from 'react'
import { recordPage } from '../../place/record-address.ts'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link, OutsideLink } from '../../ui/link.tsx'
import { fieldWords } from '../../words/fields.ts'

/** A record that another points at, with its name. */
export interface NamedRecord {
  readonly collection: CollectionName
  readonly id: string
  readonly title: string
}

export interface RecordFieldsProps {
  readonly record: Readonly<Record<string, unknown>>
  /** What the record points at, by the path of the field. */
  readonly references: Readonly<Record<string, NamedRecord>>
}

const shownElsewhere = new Set(['id', 'citations', 'order'])

/** Every field of any record, in words: days said, references named and linked, lists as lists. */
export function RecordFields({ record, references }: RecordFieldsProps) {
  const facts = Object.entries(record)
    .filter(([field]) => !shownElsewhere.has(field))
    .map(([field, value]) => ({ term: fieldWords(field), value: fieldValue(value, field, references) }))
  return <KeyFacts facts={facts} />
}

function fieldValue(value: unknown, path: string, references: Readonly<Record<string, NamedRecord>>): ReactNode {
  const target = references[path]
  if (target) return <Link to={recordPage(target.collection, target.id)}>{target.title}</Link>
  if (Array.isArray(value)) return value.length === 0 ? undefined : listOf(value, path, references)
  if (typeof value === 'object' && value !== null) return fieldsOf(value, path, references)
  return plainValue(value)
}

function listOf(values: readonly unknown[], path: string, references: Readonly<Record<string, NamedRecord>>): ReactNode {
  return (
    <ul className="plain-list">
      {values.map((item, index) => (
        // A list in a record has no ids of its own, and its order is part of the record.
        <li key={index}>{fieldValue(item, `${path}/${index}`, references)}</li>
      ))}
    </ul>
  )
}

function fieldsOf(fields: object, path: string, references: Readonly<Record<string, NamedRecord>>): ReactNode {
  return Object.entries(fields).map(([key, value], index) => (
    <span key={key}>
      {index > 0 && '; '}
      {fieldWords(key)}: {fieldValue(value, `${path}/${key}`, references)}
    </span>
  ))
}

function plainValue(value: unknown): ReactNode {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  if (typeof value !== 'string') return undefined
  if (/^https?:\/\//.test(value)) return <OutsideLink href={value}>{value}</OutsideLink>
  const isDay = value.length > 4 && PartialDate.safeParse(value).success
  return isDay ? <time dateTime={value}>{sayPartial(value)}</time> : value
}
