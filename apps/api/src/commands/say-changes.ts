import { readDay, sayDay } from '@dutywatch/domain/date'
import {
  changes,
  find,
  recordName,
  type Change,
  type CollectionName,
  type RecordOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { sayDateChange } from './say-date-change.ts'

/** A change of a record with what the record is called and a sentence that says what changed. */
export interface SaidChange extends Change {
  readonly name: string
  readonly sentence: string
}

/**
 * What one tracker says that the one before did not, a sentence a record, in the order of the document: "Second reading moved from 12 May
 * 2021 to 19 May 2021: third move". Dates are told by the ledger of their milestone, verdicts by both judgements.
 */
export function sayChanges(before: Tracker, after: Tracker): SaidChange[] {
  return changes(before, after).map((change) => {
    const [was, is] = [find(before, change.collection, change.id), find(after, change.collection, change.id)]
    const name = nameIn(is ? after : before, change.collection, is ?? was) ?? change.id
    return { ...change, name, sentence: sentenceOf({ before, after, change, name, was, is }) }
  })
}

interface Told {
  readonly before: Tracker
  readonly after: Tracker
  readonly change: Change
  readonly name: string
  readonly was: RecordOf<CollectionName> | undefined
  readonly is: RecordOf<CollectionName> | undefined
}

function sentenceOf(told: Told): string {
  const { change, name, was, is } = told
  const special = change.collection === 'verdicts' ? sayVerdict(told) : sayDateChange(told)
  if (special !== undefined) return special
  if (is === undefined) return `${name}: taken out`
  if (was === undefined) return `${name}: new`
  return `${name}: ${change.fields.map((field) => sayField(field, was, is)).join('; ')}`
}

function nameIn(tracker: Tracker, collection: CollectionName, record: RecordOf<CollectionName> | undefined): string | undefined {
  return record && recordName(tracker, collection, record)
}

function sayVerdict({ before, after, change }: Told): string | undefined {
  const [was, is] = [find(before, 'verdicts', change.id), find(after, 'verdicts', change.id)]
  if (is === undefined) return undefined
  const ask = find(after, 'asks', is.ask)?.code ?? is.ask
  const text = find(after, 'texts', is.text)?.label ?? is.text
  const place = `Ask ${ask}, criterion ${is.criterion}, in ${text}`
  if (was === undefined) return `${place}: judged ${spaced(is.verdict)}`
  return was.verdict === is.verdict ? undefined : `${place}: from ${spaced(was.verdict)} to ${spaced(is.verdict)}`
}

/** Short values are told before and after; of others, that they differ. */
function sayField(field: string, was: object, is: object): string {
  const [one, other] = [Reflect.get(was, field), Reflect.get(is, field)].map(short)
  const name = spaced(field.replaceAll(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`))
  if (one === undefined || other === undefined) return `${name} changed`
  return `${name}${name.endsWith(' from') ? ' changed' : ''} from ${one} to ${other}`
}

const longestTold = 80

function short(value: unknown): string | undefined {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string' && readDay(value).ok) return sayDay(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value.length <= longestTold ? `“${value}”` : undefined
}

function spaced(word: string): string {
  return word.replaceAll('-', ' ')
}
