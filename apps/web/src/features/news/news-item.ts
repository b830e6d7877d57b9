import type { NewsEvent } from '@dutywatch/domain/campaign'
import type { TimelineItem } from '../../ui/timeline.tsx'
import { eventKindWords } from '../../words/events.ts'

/** An event as an entry of a timeline. */
export function newsItem({ id, on, until, words, title, body, kind, citations }: NewsEvent): TimelineItem {
  return { id, on, until, words, title, body, kind: eventKindWords[kind], source: citations }
}
