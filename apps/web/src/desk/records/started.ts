import {
  find,
  isCollectionName,
  ledgerOf,
  lookup,
  recordName,
  type CollectionName,
  type RecordOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { fieldsIn, type Held } from '../editor/value-at.ts'

/** What a record is opened for, as its address says. */
export interface StartedFor {
  /** The record that needs it: `milestones/register`. */
  readonly about?: string | undefined
  /** How that is settled: `happened`, `new-date`, an event of a request. */
  readonly as?: string | undefined
  /** The text that a verdict is to be given on. */
  readonly text?: string | undefined
  /** The record of the same collection that is taken as a start. */
  readonly like?: string | undefined
}

/** A record begun with what is known of it, and why, in words for whoever reviews it. */
export interface Started {
  readonly body: Held
  readonly why: string
}

/** What only whoever made a record, or a machine, could say of it. */
const itsOwn = new Set(['id', 'pins', 'file', 'sha256', 'reading'])

/** Begins a record as its address asks; nothing where the address asks for nothing, or for what there is not. Days are never made up. */
export function startedFor(
  { tracker, collection, on }: { readonly tracker: Tracker; readonly collection: CollectionName; readonly on: string },
  { about = '', as = '', text, like }: StartedFor,
): Started | undefined {
  if (like !== undefined) return anotherLike(tracker, collection, like)
  const [of = '', id = ''] = about.split('/')
  if (!isCollectionName(of)) return undefined
  const record = lookup(tracker)[of].get(id)
  if (record === undefined) return undefined
  if (of === 'verdicts') return verdictAnew(tracker, record as RecordOf<'verdicts'>, { text, on })
  if (of === 'requests') return withEvent(tracker, record as RecordOf<'requests'>, as)
  if (of === 'commitments') return ofCommitment(tracker, record as RecordOf<'commitments'>, as)
  return of === 'milestones' ? ofMilestone(tracker, id, as) : undefined
}

function anotherLike(tracker: Tracker, collection: CollectionName, like: string): Started | undefined {
  const record = lookup(tracker)[collection].get(like)
  if (record === undefined) return undefined
  const kept = Object.entries(fieldsIn(record) ?? {}).filter(([name]) => !itsOwn.has(name))
  return { body: Object.fromEntries(kept), why: '' }
}

const statedAs: Readonly<Record<string, { readonly kind: string; readonly why: string }>> = {
  happened: { kind: 'actual', why: 'It happened' },
  'new-date': { kind: 'scheduled', why: 'A new date' },
  'given-up': { kind: 'cancelled', why: 'Given up' },
}

function ofMilestone(tracker: Tracker, id: string, as: string): Started | undefined {
  const milestone = find(tracker, 'milestones', id)
  const stated = statedAs[as]
  if (!milestone || !stated) return undefined
  const body = {
    milestone: id,
    kind: stated.kind,
    // The time of a cancellation is the one that was given up.
    ...(as === 'given-up' && timingGivenUp(tracker, milestone)),
  }
  return { body, why: `${stated.why}: ${milestone.title}.` }
}

function timingGivenUp(tracker: Tracker, milestone: RecordOf<'milestones'>) {
  const last = ledgerOf(tracker, milestone, tracker.informedTo).current?.id
  const said = find(tracker, 'dateStatements', last) ?? find(tracker, 'commitments', last)
  return said?.timing && { timing: said.timing }
}

function ofCommitment(tracker: Tracker, commitment: RecordOf<'commitments'>, as: string): Started | undefined {
  const { by, to, what, milestone } = commitment
  if (as !== 'promised-anew') return milestone === undefined ? undefined : ofMilestone(tracker, milestone, as)
  const body = { kind: 'promise', by, ...(to !== undefined && { to }), what, ...(milestone !== undefined && { milestone }) }
  return { body, why: `Promised anew: ${what}.` }
}

function withEvent(tracker: Tracker, request: RecordOf<'requests'>, kind: string): Started {
  const name = recordName(tracker, 'requests', request)
  return { body: { ...request, events: [...request.events, { kind }] }, why: `${name}: ${kind.replaceAll('-', ' ')}.` }
}

function verdictAnew(
  tracker: Tracker,
  { ask, criterion, threads, text: given }: RecordOf<'verdicts'>,
  { text = given, on }: { readonly text: string | undefined; readonly on: string },
): Started {
  const said = find(tracker, 'texts', text)
  const body = { ask, criterion, text, ...(threads.length > 0 && { threads }), on }
  return { body, why: `Ask ${find(tracker, 'asks', ask)?.code ?? ask} judged anew${said ? ` on the text ${said.label}` : ''}.` }
}
