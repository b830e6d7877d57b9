import { sayPartial } from '@dutywatch/domain/date'
import { printNumber } from '@dutywatch/domain/evidence'
import { printMoney } from '@dutywatch/domain/regulator'
import type { DescribedValue, RecordKey } from '@dutywatch/domain/tracker'
import type { ReactNode } from 'react'
import { recordPage } from '../place/record-address.ts'
import { Citations } from '../ui/citations.tsx'
import { Link, OutsideLink } from '../ui/link.tsx'
import { fieldWords } from '../words/fields.ts'

/** The names of records that values point at, by `collection/id`; none of those that are not there any more. */
export type RecordNames = Readonly<Record<string, string>>

export interface FieldValueProps {
  readonly of: DescribedValue
  readonly names: RecordNames
}

/** A value of any record, in words: days said, references named and linked, lists as lists. */
export function FieldValue({ of, names }: FieldValueProps): ReactNode {
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
      return <NamedRecord of={of} name={names[`${of.collection}/${of.id}`]} />
    case 'citation':
      return <Citations of={[of.value]} />
    case 'list':
      return (
        <ul className="plain-list">
          {of.items.map((item, index) => (
            // A list in a record has no ids of its own, and its order is part of the record.
            <li key={index}>
              <FieldValue of={item} names={names} />
            </li>
          ))}
        </ul>
      )
    case 'group':
      return of.fields.map(({ name, value }, index) => (
        <span key={name}>
          {index > 0 && '; '}
          {fieldWords(name)}: <FieldValue of={value} names={names} />
        </span>
      ))
  }
}

/** A record that was withdrawn since has no page to lead to. */
function NamedRecord({ of: { collection, id }, name }: { readonly of: RecordKey; readonly name: string | undefined }) {
  return name === undefined ? id : <Link to={recordPage(collection, id)}>{name}</Link>
}
