import { find, recordName, type CollectionName, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { by } from '@dutywatch/domain'
import { fieldWords } from '../../words/fields.ts'
import type { RecordWords } from '../shell/record-words.ts'
import { sayValue } from '../shell/say-value.ts'
import type { Field, FieldKind } from './field.ts'
import { formOf } from './form-of.ts'
import { fieldsIn } from './value-at.ts'
import { isTextKind, written } from './written.ts'

/**
 * How a record of a collection is told: as its form shows it, with records by their names, days and choices in words. Without a tracker
 * records are told by their ids.
 */
export function wordsOfRecord(collection: CollectionName | undefined, tracker: Tracker | undefined): RecordWords {
  const fields = collection === undefined ? [] : formOf(collection)
  const placeOf = (name: string) => fields.findIndex((each) => each.name === name)
  return {
    nameOf: (name) => fields[placeOf(name)]?.label ?? fieldWords(name),
    say: (name, value) => {
      const field = fields[placeOf(name)]
      return field ? sayHeld(field.of, value, tracker) : sayValue(value)
    },
    inOrder: (some) => some.toSorted(by(({ field }) => placeOf(field))),
  }
}

/** What is of another kind than its field is said as it is stored. */
function sayHeld(kind: FieldKind, value: unknown, tracker: Tracker | undefined): string {
  if (value === undefined) return sayValue(value)
  switch (kind.kind) {
    case 'reference':
      return typeof value === 'string' ? nameIn(tracker, kind.collection, value) : sayValue(value)
    case 'choice':
      return kind.choices.find((choice) => choice.value === value)?.label ?? sayValue(value)
    case 'list':
      if (!Array.isArray(value) || value.length === 0) return sayValue(value)
      return value.map((item) => sayHeld(kind.item, item, tracker)).join('; ')
    case 'group':
      return sayFields(kind.fields, value, tracker)
    case 'kinds': {
      const told = fieldsIn(value)?.[kind.by]
      const option = kind.options.find(({ values }) => values.some((each) => each === told))
      return sayFields(option?.fields ?? [], value, tracker)
    }
    default:
      return isTextKind(kind) && typeof value === 'string' ? written(kind, value) : sayValue(value)
  }
}

function sayFields(fields: readonly Field[], value: unknown, tracker: Tracker | undefined): string {
  const held = fieldsIn(value)
  if (!held) return sayValue(value)
  const said = Object.entries(held).map(([name, each]) => {
    const field = fields.find((one) => one.name === name)
    return field ? `${field.label}: ${sayHeld(field.of, each, tracker)}` : sayValue({ [name]: each })
  })
  return said.join(', ')
}

function nameIn<Name extends CollectionName>(tracker: Tracker | undefined, collection: Name, id: string): string {
  const record: RecordOf<Name> | undefined = tracker && find(tracker, collection, id)
  return tracker === undefined || record === undefined ? id : recordName(tracker, collection, record)
}
