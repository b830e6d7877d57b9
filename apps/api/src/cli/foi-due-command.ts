import { sayDay } from '@dutywatch/domain/date'
import { requestClockWords } from '@dutywatch/domain/foi'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { dueCalendar, dueCsv, dueLines, dueTitle, type DueLine } from '../outlets/due.ts'
import { dayNamed, publishedEdition, refuseUnlessBatch, warnOfWaiting } from './foi-batch.ts'
import type { Output } from './output.ts'
import { writeWhole } from './write-whole.ts'

export interface DueOptions {
  readonly batch?: string
  readonly format: 'text' | 'csv' | 'ics'
  readonly on?: string
  readonly out?: string
}

/** `foi due`: what is due on requests, in words, as a table or as a calendar. */
export async function dueCommand(
  db: Db,
  options: DueOptions & { readonly clock: Clock; readonly output: Output },
): Promise<void> {
  const { batch, format, out, clock, output } = options
  const { entry, tracker } = await publishedEdition(db)
  if (batch !== undefined) await refuseUnlessBatch(db, tracker, batch)
  const on = dayNamed(options.on, clock)
  const lines = dueLines(tracker, { on, batch })
  await warnOfWaiting(db, output)
  const written = {
    text: () =>
      `${lines.length === 0 ? `Nothing is due on ${sayDay(on)}.` : lines.map((line) => inWords(line, on)).join('\n')}\n`,
    csv: () => dueCsv(lines),
    ics: () => dueCalendar(lines, { title: dueTitle(tracker, batch), stamp: entry.publishedAt }),
  }[format]()
  if (out === undefined) return output.say(written.trimEnd())
  writeWhole(out, written)
  output.warn(`Wrote what is due to ${out}.`)
}

function inWords({ clock, authority, request, next }: DueLine, on: string): string {
  const passed = clock.due < on ? ' (passed)' : ''
  return `${clock.due}${passed}  ${authority.name}: ${requestClockWords[clock.kind]}, ${request}. ${next}`
}
