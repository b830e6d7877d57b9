import { sayPartial } from '@dutywatch/domain/date'
import { eventKindWords } from '../../words/events.ts'
import type { NewsAnswer } from './answer.ts'

/** The latest of what happened, and how much there is. */
export function sayNews({ happened, ahead, kind }: NewsAnswer): string {
  const what = kind === undefined ? 'events' : `events of the kind “${eventKindWords[kind]}”`
  const [latest] = happened
  if (latest === undefined) return `No ${what} are on record by this day.`
  const when = latest.words ?? sayPartial(latest.on)
  const more = ahead.length === 0 ? '' : ` ${ahead.length === 1 ? 'One more is' : `${ahead.length} more are`} expected.`
  return `Latest, ${when}: ${latest.title.replace(/\.$/, '')}. ${happened.length} ${happened.length === 1 ? what.replace('events', 'event') : what} ${happened.length === 1 ? 'is' : 'are'} on record.${more}`
}
