import {
  find,
  lookup,
  recordFindings,
  recordName,
  type CollectionName,
  type RecordFinding,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { collectionWords } from '../../words/collections.ts'
import { fieldWords } from '../../words/fields.ts'
import { uncapitalised } from '../../words/capitalised.ts'
import { controlId, type Field, type FieldKind, type Path } from './field.ts'
import { formOf } from './form-of.ts'
import { fieldsIn, type Held } from './value-at.ts'

/** What is wrong with a record: with its shape, and with names of records that are not in the tracker. */
export function findingsOf(collection: CollectionName, record: Held, tracker: Tracker): RecordFinding[] {
  const missing = missingRecords({ kind: 'group', look: 'plain', fields: formOf(collection) }, record, { path: [], tracker })
  const answered = new Set(missing.map(({ path }) => controlId(path)))
  const shape = recordFindings(collection, record).filter(({ path }) => !answered.has(controlId(path)))
  const order = formOf(collection).map(({ name }) => name)
  const place = ({ path: [field] }: RecordFinding) => order.indexOf(String(field))
  return [...shape, ...missing].map(atTheDesk).toSorted((one, other) => place(one) - place(other))
}

/** The same in the words of the form, where days and times are written out and sources are cited by choosing them. */
function atTheDesk({ path, message }: RecordFinding): RecordFinding {
  const isMissing = message.startsWith('Is missing')
  if (path.at(-1) === 'citations' && isMissing) return { path, message: 'Is missing: say where this was read.' }
  if (path.at(-1) === 'timing' && isMissing)
    return { path: [...path, 'words'], message: 'Is missing: write the words that were used.' }
  const said = message
    .replace('write it as YYYY-MM-DD', 'write it like 29 May 2020')
    .replace(/^Is missing: give an? (?:object|list|text)\.$/, 'Is missing: fill it in.')
    .replace(/^Is missing: it must be one of .*$/, 'Is missing: choose one.')
  return { path, message: said }
}

/** The words by which the place of a finding is known on the page: "Criteria 2, test". */
export function placeWords(path: Path): string {
  const words = path.map((key) => (typeof key === 'number' ? String(key + 1) : fieldWords(key)))
  return words.reduce(
    (said, word) => (/^\d+$/.test(word) ? `${said} ${word}` : said === '' ? word : `${said}, ${uncapitalised(word)}`),
    '',
  )
}

interface Standing {
  readonly path: Path
  readonly tracker: Tracker
}

function missingRecords(kind: FieldKind, value: Held, standing: Standing): RecordFinding[] {
  const { path, tracker } = standing
  switch (kind.kind) {
    case 'reference': {
      if (typeof value !== 'string' || value === '' || lookup(tracker)[kind.collection].has(value)) return []
      return [{ path, message: `No ${collectionWords[kind.collection].one} is called “${value}”: choose one from the list.` }]
    }
    case 'list':
      if (!Array.isArray(value)) return []
      return value.flatMap((item: Held, index) => missingRecords(kind.item, item, { path: [...path, index], tracker }))
    case 'group':
      return missingInFields(kind.fields, value, standing)
    case 'kinds': {
      const told = fieldsIn(value)?.[kind.by]
      const option = kind.options.find(({ values }) => values.some((each) => each === told))
      return option ? missingInFields(option.fields, value, standing) : []
    }
    default:
      return []
  }
}

function missingInFields(fields: readonly Field[], value: Held, { path, tracker }: Standing): RecordFinding[] {
  const held = fieldsIn(value) ?? {}
  return fields.flatMap(({ name, of }) => missingRecords(of, held[name], { path: [...path, name], tracker }))
}

/** A record that bears the id which another was given. */
export interface Bearer {
  readonly collection: CollectionName
  readonly id: string
  readonly name: string
}

/** The record that a record with an address of its own would write over: the one that bears the id it was given; nothing where none does. */
export function bearerOf(
  { collection, id, tracker }: { readonly collection: CollectionName; readonly id: string; readonly tracker: Tracker },
  record: Held,
): Bearer | undefined {
  const own = fieldsIn(record)?.['id']
  if (typeof own !== 'string' || own === id) return undefined
  const other = find(tracker, collection, own)
  return other && { collection, id: own, name: recordName(tracker, collection, other) }
}

/** What is wrong with an id that another record bears. */
export function takenIdFindings(bearer: Bearer | undefined): RecordFinding[] {
  if (!bearer) return []
  return [
    { path: ['id'], message: `Is that of another record, “${bearer.name}”. Choose another, or change that record instead.` },
  ]
}

/** Tells of an id whether a record of the collection is called so in the tracker, or was before it was taken out. */
export function isTaken(
  { tracker, withdrawn }: { readonly tracker: Tracker; readonly withdrawn?: ReadonlySet<string> | undefined },
  collection: CollectionName,
): (id: string) => boolean {
  const held = lookup(tracker)[collection]
  return (id) => held.has(id) || (withdrawn?.has(`${collection}/${id}`) ?? false)
}
