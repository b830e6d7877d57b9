import {
  doubts,
  layOver,
  lint,
  reachNeeded,
  type CollectionName,
  type DraftChange,
  type Finding,
  type RecordFinding,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { fieldsIn, type Held } from './value-at.ts'

/**
 * What the rules of the whole tracker have against a record that is sound by itself, each at its field; what it would break elsewhere, at the
 * record. The tracker is looked at as if its sources reached to the day on which the record was known: how far they do is said when it is proposed.
 */
export function trackerFindings(collection: CollectionName, record: Held, tracker: Tracker): RecordFinding[] {
  const laid = laidOver(collection, record, tracker)
  const findings = laid.ok ? lint(laid.value) : (laid.findings ?? [])
  return raisedBy({ own: ownPath(collection, record), before: lint(tracker), findings })
}

/** What breaks no rule and is likely to be a slip, each as a sentence by itself. */
export function trackerDoubts(collection: CollectionName, record: Held, tracker: Tracker): string[] {
  const laid = laidOver(collection, record, tracker)
  const findings = laid.ok ? doubts(laid.value) : []
  return raisedBy({ own: ownPath(collection, record), before: doubts(tracker), findings }).map(({ message }) => message)
}

function laidOver(collection: CollectionName, record: Held, tracker: Tracker) {
  const change = { collection, id: String(fieldsIn(record)?.['id']), record }
  return layOver(tracker, { changes: [change], informedTo: reaching(tracker.informedTo, change) })
}

function ownPath(collection: CollectionName, record: Held): string {
  return `${collection}/${String(fieldsIn(record)?.['id'])}`
}

interface Raised {
  /** The record that is looked at. */
  readonly own: string
  readonly before: readonly Finding[]
  readonly findings: readonly Finding[]
}

function raisedBy({ own, before, findings }: Raised): RecordFinding[] {
  const known = new Set(before.map(sayWhole))
  return findings.filter((each) => isAt(each, own) || !known.has(sayWhole(each))).map((each) => atField(each, own))
}

/** How far the sources must reach for a change to be told, where they reach to a day without it; never into a day that has not come. */
export function reaching(informedTo: string, change: DraftChange): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format()
  const needed = reachNeeded([change]) ?? informedTo
  return needed > informedTo && needed <= today ? needed : informedTo
}

function isAt({ path }: Finding, record: string): boolean {
  return path === record || path.startsWith(`${record}/`)
}

function atField(finding: Finding, own: string): RecordFinding {
  const { path, message } = finding
  if (!isAt(finding, own)) return { path: [], message: sayWhole(finding) }
  const keys = path.slice(own.length + 1).split('/')
  return { path: keys.filter((key) => key !== '').map((key) => (/^\d+$/.test(key) ? Number(key) : key)), message }
}

function sayWhole({ path, message }: Finding): string {
  return `${path}: ${message}`
}
