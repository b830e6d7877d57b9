import { sayPartial } from '@dutywatch/domain/date'
import { printNumber } from '@dutywatch/domain/evidence'
import { printMoney } from '@dutywatch/domain/regulator'
import type { DescribedField, DescribedValue } from '@dutywatch/domain/tracker'
import type { ReactNode } from 'react'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link, OutsideLink } from '../../ui/link.tsx'
import { fieldWords } from '../../words/fields.ts'

export interface RecordFieldsProps {
  readonly fields: readonly DescribedField[]
  /** The names of the records that fields point at, by `collection/id`. */
  readonly names: Readonly<Record<string, string>>
}

/** The record's place in the document and its order there say nothing of what it tells. */
const untold = new Set(['id', 'order'])

/** Every field of any record, in words: days said, references named and linked, lists as lists. */
export function RecordFields({ fields, names }: RecordFieldsProps) {
  const facts = fields
    .filter(({ name, value }) => !untold.has(name) && !(value.kind === 'list' && value.items.length === 0))
    .map(({ name, value }) => ({ term: fieldWords(name), value: <Value of={value} names={names} /> }))
  return <KeyFacts facts={facts} />
}

function Value({ of, names }: { readonly of: DescribedValue; readonly names: RecordFieldsProps['names'] }): ReactNode {
  switch (of.kind) {
    case 'text':
      return of.value
    case 'choice':
      return of.value.replaceAll('-', ' ')
    case 'address':
      return <OutsideLink href={of.value}>{of.value}</OutsideLink>
    case 'day':
      return <time dateTime={of.value}>{sayPartial(of.value)}</time>
    case 'number':
      return printNumber(of.value)
    case 'flag':
      return of.value ? 'yes' : 'no'
    case 'money':
      return printMoney(of.value)
    case 'record':
      return <Link to={recordPage(of.collection, of.id)}>{names[`${of.collection}/${of.id}`] ?? of.id}</Link>
    case 'citation':
      return <Citations of={[of.value]} />
    case 'list':
      return (
        <ul className="plain-list">
          {of.items.map((item, index) => (
            // A list in a record has no ids of its own, and its order is part of the record.
            <li key={index}>
              <Value of={item} names={names} />
            </li>
          ))}
        </ul>
      )
    case 'group':
      return of.fields.map(({ name, value }, index) => (
        <span key={name}>
          {index > 0 && '; '}
          {fieldWords(name)}: <Value of={value} names={names} />
        </span>
      ))
  }
}
