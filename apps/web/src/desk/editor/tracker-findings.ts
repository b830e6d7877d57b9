import {
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
  const fields = fieldsIn(record) ?? {}
  const id = String(fields['id'])
  const change = { collection, id, record }
  const informedTo = reaching(tracker.informedTo, change)
  const laid = layOver(tracker, { changes: [change], informedTo })
  const own = `${collection}/${id}`
  const before = new Set(lint(tracker).map(sayWhole))
  const findings = laid.ok ? lint(laid.value) : (laid.findings ?? [])
  return findings.filter((each) => isAt(each, own) || !before.has(sayWhole(each))).map((each) => atField(each, own))
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
