import { headingOf, isMainLevel, provisionsIn, type LegislationText, type Provision } from '@dutywatch/bill-text/document'
import { matchProvisions, type Doubt } from '@dutywatch/bill-text/matching'
import { labelIn, printProvision, type ProvisionThread } from '@dutywatch/domain/provision'
import type { DraftChange, RecordInput, Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../fresh-id.ts'

/** A text of the tracker and its words. */
export interface ReadText {
  readonly record: RecordInput<'texts'>
  readonly words: LegislationText
}

/** What a text does to the threads of its Bill. */
export interface FollowedThreads {
  readonly changes: readonly DraftChange[]
  /** Threads that went on, began, and were not continued. */
  readonly continued: number
  readonly begun: readonly string[]
  readonly ended: readonly string[]
  /** Pairs that a person should confirm. */
  readonly doubts: readonly Doubt[]
}

/**
 * The threads of a Bill continued into a new text: each provision takes up the thread of the provision it was in the base, or begins
 * one. Without a base every provision begins a thread. A text that the threads know already (its numbers were entered by hand) changes
 * none of them.
 */
export function followThreads(
  tracker: Tracker,
  text: ReadText & { readonly source: string },
  base: ReadText | undefined,
): FollowedThreads {
  const own = tracker.threads.filter((thread) => thread.bill === text.record.bill)
  if (own.some((thread) => labelIn(thread, text.record.id)))
    return { changes: [], continued: 0, begun: [], ended: [], doubts: [] }
  const matching = base && matchProvisions(base.words, text.words)
  const earlier = new Map(matching?.pairs.map(({ before, after }) => [after, before]))
  const taken = new Set(tracker.threads.map(({ id }): string => id))
  const continuedIds = new Set<string>()
  const begun: string[] = []
  const changes = numberedProvisions(text.words).map((provision): DraftChange => {
    const was = earlier.get(provision)
    const thread = base && was && own.find((each) => labelIn(each, base.record.id)?.label === labelOf(was))
    if (thread) continuedIds.add(thread.id)
    const record = thread ? continued(thread, provision, text) : started(provision, text, taken)
    if (!thread) begun.push(record.id)
    return { collection: 'threads', id: record.id, record }
  })
  const ended = base ? own.filter((thread) => labelIn(thread, base.record.id) && !continuedIds.has(thread.id)) : []
  return {
    changes,
    continued: continuedIds.size,
    begun,
    ended: ended.map(({ id }) => id),
    doubts: (matching?.toConfirm ?? []).filter(({ pair }) => isNumbered(pair.after)),
  }
}

/** The provisions that threads follow: what a text is numbered by, and its Schedules. */
export function numberedProvisions(text: LegislationText): Provision[] {
  return [...provisionsIn(text.body)].filter(isNumbered)
}

function isNumbered({ level, ref }: Provision): boolean {
  return ref !== undefined && (isMainLevel(level) || level === 'schedule')
}

/** "cl. 14", "Sch. 2". */
export function labelOf({ ref }: Provision): string {
  return ref ? printProvision(ref) : ''
}

type Cited = ReadText & { readonly source: string }

function citationOf(provision: Provision, { source }: Cited) {
  return { source, confidence: 'confirmed' as const, locator: labelOf(provision) }
}

function continued(thread: ProvisionThread, provision: Provision, text: Cited): RecordInput<'threads'> {
  return {
    ...thread,
    labels: [...thread.labels, { text: text.record.id, label: labelOf(provision) }],
    citations: [...thread.citations, citationOf(provision, text)],
  }
}

function started(provision: Provision, text: Cited, taken: Set<string>): RecordInput<'threads'> {
  const heading = headingOf(provision)
  const id = freshId(heading || labelOf(provision), (candidate) => taken.has(candidate))
  taken.add(id)
  return {
    id,
    knownFrom: text.record.knownFrom,
    citations: [citationOf(provision, text)],
    bill: text.record.bill ?? '',
    ...(heading && { heading }),
    labels: [{ text: text.record.id, label: labelOf(provision) }],
  }
}
