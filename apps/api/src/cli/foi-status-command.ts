import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import {
  batchAtAGlance,
  requestStateWords,
  type BatchAtAGlance,
  type BatchLine,
  type AskedAuthority,
} from '@dutywatch/domain/foi'
import { find } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { dayNamed, publishedEdition, refuseUnlessBatch, warnOfWaiting } from './foi-batch.ts'
import { counted, type Output } from './output.ts'

/** `foi status`: where every request of a batch stands on a day, as far as it is published. */
export async function statusCommand(
  db: Db,
  id: string,
  options: { readonly on?: string; readonly clock: Clock; readonly output: Output },
): Promise<void> {
  const { clock, output } = options
  const { tracker } = await publishedEdition(db)
  await refuseUnlessBatch(db, tracker, id)
  const on = dayNamed(options.on, clock)
  const batch = find(tracker, 'batches', id)
  if (!batch) return
  const authorities = tracker.forces.flatMap((force) => (force.regime ? [{ ...force, regime: force.regime }] : []))
  const glance = batchAtAGlance(batch, { requests: tracker.requests, returns: tracker.returns, authorities, on })
  await warnOfWaiting(db, output)
  output.say(`${batch.title}, ${on < clock.today() ? 'as it stood on' : 'on'} ${sayDay(on)}`)
  for (const line of glance.lines) output.say(lineOf(line, clock.today()))
  for (const line of sumsOf(glance)) output.say(line)
}

function lineOf({ authority, standing, request }: BatchLine<AskedAuthority>, today: PlainDate): string {
  const { state, exemptions, late, running, next, unknown } = standing
  const grounds = exemptions.length === 0 ? '' : ` under ${exemptions.map(({ written }) => written).join(', ')}`
  const delay = late ? `, ${counted(late.workingDays, 'working day')} late` : ''
  const due = running && !late ? `, ${running.due < today ? 'was due' : 'due'} ${running.due}` : ''
  const by = next.by && next.by.whose === 'requester' ? ` ${sayUntil(next.by.due, today)}` : ''
  const named = request?.reference === undefined ? '' : ` [${request.reference}]`
  return `  ${authority.name}${named}: ${requestStateWords[state]}${grounds}${delay}${due}. ${[...unknown, next.words].join(' ')}${by}`
}

/** A last day that has passed by now is told of as passed, whatever day is asked about. */
function sayUntil(due: PlainDate, today: PlainDate): string {
  return due < today ? `The last day for it was ${due}.` : `By ${due}.`
}

function sumsOf({ lines, silent, grounds, timeliness }: BatchAtAGlance<AskedAuthority>): string[] {
  const { asked, answered, inTime, measured, medianWorkingDays } = timeliness
  return [
    `${asked} of ${counted(lines.length, 'authority').replace('authoritys', 'authorities')} asked, ${answered} replied, ${silent.length} silent.`,
    ...(inTime.of === 0 ? [] : [`In time: ${inTime.count} of ${inTime.of} whose time is known.`]),
    ...(medianWorkingDays === undefined
      ? []
      : [`The middle of ${counted(measured, 'answer')} took ${counted(medianWorkingDays, 'working day')}.`]),
    ...grounds.map(
      ({ regime, section, name, requests }) => `${counted(requests, 'request')} refused under s. ${section} ${regime} (${name}).`,
    ),
  ]
}
