import type { DescribedField } from '@dutywatch/domain/tracker'
import { FieldValue, type RecordNames } from '../../panels/field-value.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { fieldWords } from '../../words/fields.ts'

export interface RecordFieldsProps {
  readonly fields: readonly DescribedField[]
  readonly names: RecordNames
}

/** The record's place in the document and its order there say nothing of what it tells. */
const untold = new Set(['id', 'order'])

/** Every field of any record, in words: days said, references named and linked, lists as lists. */
export function RecordFields({ fields, names }: RecordFieldsProps) {
  const facts = fields
    .filter(({ name, value }) => !untold.has(name) && !(value.kind === 'list' && value.items.length === 0))
    .map(({ name, value }) => ({ term: fieldWords(name), value: <FieldValue of={value} names={names} /> }))
  return <KeyFacts facts={facts} />
}
