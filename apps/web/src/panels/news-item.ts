import type { NewsEvent } from '@dutywatch/domain/campaign'
import { sayPartial } from '@dutywatch/domain/date'
import type { TimelineItem } from '../ui/timeline.tsx'
import { eventKindWords } from '../words/events.ts'

/** An event as an entry of a timeline. Words that name no year are followed by the months or days they stand for. */
export function newsItem({ id, on, until, words, title, body, kind, citations }: NewsEvent): TimelineItem {
  const span = until === undefined ? sayPartial(on) : `${sayPartial(on)} to ${sayPartial(until)}`
  const said = words === undefined || /\d{4}/.test(words) ? words : `“${words}” (${span})`
  return { id, on, until, words: said, title, body, kind: eventKindWords[kind], source: citations }
}
