import { headingOf, isMainLevel, provisionsIn, type LegislationText, type Provision } from '@dutywatch/bill-text/document'
import type { Doubt } from '@dutywatch/bill-text/matching'
import { labelIn, printProvision, printProvisions, type ProvisionThread } from '@dutywatch/domain/provision'
import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../fresh-id.ts'
import { hasLabel, waysInto, type ReadText, type TextsBeside } from './ways-into.ts'

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

type Cited = ReadText & { readonly source: string }

/**
 * The threads of a Bill continued into a text: from the text before it, and where that one does not have them, from the one after it, so
 * that a print handed in late joins the threads there are. Whatever else the text is numbered by begins a thread. A text that the
 * threads know already (its numbers were entered by hand) changes none of them.
 */
export function followThreads(tracker: Tracker, text: Cited, beside: TextsBeside): FollowedThreads {
  const own = tracker.threads.filter((thread) => thread.bill === text.record.bill)
  if (own.some((thread) => labelIn(thread, text.record.id)))
    return { changes: [], continued: 0, begun: [], ended: [], doubts: [] }
  const ways = waysInto(text.words, beside)
  const { places, doubts } = placesOf(own, ways)
  const continued = Array.from(places, ([thread, provisions]) => continuedInto(tracker, thread, { ...text, provisions }))
  const begun = startedIn(tracker, text, new Set([...places.values()].flat()))
  const { base } = beside
  const ended = base ? own.filter((thread) => labelIn(thread, base.record.id) && !places.has(thread)) : []
  return {
    changes: [...continued, ...begun].map((record) => ({ collection: 'threads', id: record.id, record })),
    continued: continued.length,
    begun: begun.map(({ id }) => id),
    ended: ended.map(({ id }) => id),
    doubts,
  }
}

/** What each thread is in the text: by the first way that leads it to provisions which no earlier way gave to another. */
function placesOf(threads: readonly ProvisionThread[], ways: ReturnType<typeof waysInto>) {
  const places = new Map<ProvisionThread, readonly Provision[]>()
  const doubts: Doubt[] = []
  for (const way of ways) {
    const taken = new Set([...places.values()].flat())
    for (const thread of threads) {
      const provisions = places.has(thread) ? [] : way.placesOf(thread).filter((provision) => !taken.has(provision))
      if (provisions.length === 0) continue
      places.set(thread, provisions)
      doubts.push(...provisions.flatMap((provision) => way.doubtOf(provision) ?? []))
    }
  }
  return { places, doubts: [...new Set(doubts)] }
}

function continuedInto(
  tracker: Tracker,
  thread: ProvisionThread,
  { record, source, provisions }: Cited & { readonly provisions: readonly Provision[] },
): RecordInput<'threads'> {
  const label = labelOf(provisions)
  const orderOf = ({ text }: { readonly text: string }) => find(tracker, 'texts', text)?.order ?? 0
  return {
    ...thread,
    knownFrom: record.knownFrom < thread.knownFrom ? record.knownFrom : thread.knownFrom,
    labels: [...thread.labels, { text: record.id, label }].toSorted((a, b) => orderOf(a) - orderOf(b)),
    citations: [...thread.citations, { source, confidence: 'confirmed', locator: label }],
  }
}

/** A thread for each provision that has none, one for those of the same number. */
function startedIn(tracker: Tracker, text: Cited, placed: ReadonlySet<Provision>): RecordInput<'threads'>[] {
  const ids = new Set(tracker.threads.map(({ id }): string => id))
  const labels = new Set(Array.from(placed, (provision) => labelOf([provision])))
  return numberedProvisions(text.words).flatMap((provision) => {
    const label = labelOf([provision])
    if (labels.has(label)) return []
    labels.add(label)
    const heading = headingOf(provision)
    const id = freshId(heading || label, (candidate) => ids.has(candidate))
    ids.add(id)
    return [
      {
        id,
        knownFrom: text.record.knownFrom,
        citations: [{ source: text.source, confidence: 'confirmed', locator: label }],
        bill: text.record.bill ?? '',
        ...(heading && { heading }),
        labels: [{ text: text.record.id, label }],
      },
    ]
  })
}

/** The provisions that threads follow: what a text is numbered by, and its Schedules. */
function numberedProvisions(text: LegislationText): Provision[] {
  const isFollowed = ({ level }: Provision) => isMainLevel(level) || level === 'schedule'
  return [...provisionsIn(text.body)].filter((provision) => isFollowed(provision) && hasLabel(provision))
}

/** "cl. 14", "cls. 14 and 15", "Sch. 2". */
function labelOf(provisions: readonly Provision[]): string {
  const refs = new Map(provisions.flatMap(({ ref }) => (ref ? [[printProvision(ref), ref]] : [])))
  return printProvisions([...refs.values()])
}
