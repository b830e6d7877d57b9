import { requestEventWords, type FoiRequest, type RequestEventKind } from '@dutywatch/domain/foi'
import { canonical, find, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'

const beginning = 'Requests of '

/** What a proposal tells of requests that is not published, event by event: "Requests of lets: sent (3), refused (1)." */
export function eventsTold(tracker: Tracker, target: string, changes: readonly DraftChange[]): string {
  const kinds = new Map<RequestEventKind, number>()
  for (const { collection, id, record } of changes) {
    if (collection !== 'requests') continue
    const before = new Set(find(tracker, 'requests', id)?.events.map((each) => canonical(each)))
    for (const event of (record as FoiRequest | undefined)?.events ?? [])
      if (!before.has(canonical(event))) kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1)
  }
  const told = [...kinds].map(([kind, count]) => `${requestEventWords[kind]} (${count})`)
  return `${beginning}${target}: ${told.length === 0 ? 'no new event' : told.join(', ')}.`
}

/** What a note of such a proposal says before it tells the events: why others were taken back. */
export function reasonsIn(note: string): string {
  const end = note.lastIndexOf(beginning)
  return (end < 0 ? note : note.slice(0, end)).trim()
}
