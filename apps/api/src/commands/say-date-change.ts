import { sayDay, type DateWindow, type PlainDate, type SlipLedger } from '@dutywatch/domain/date'
import { find, ledgerOf, tellsOfTheFuture, windowOf, type Change, type Dated, type Tracker } from '@dutywatch/domain/tracker'

interface Told {
  readonly before: Tracker
  readonly after: Tracker
  readonly change: Pick<Change, 'collection' | 'id'>
}

/**
 * What a change of a record does to the date of its milestone; nothing where it does nothing to one. Only what somebody said anew moves a date:
 * what is withdrawn or corrected is told as that.
 */
export function sayDateChange({ before, after, change }: Told): string | undefined {
  const [was, is] = [datedIn(before, change), datedIn(after, change)]
  const id = (is ?? was)?.milestone
  const milestone = find(after, 'milestones', id) ?? find(before, 'milestones', id)
  if (!milestone) return undefined
  const earlier = ledgerOf(before, milestone.id, before.informedTo)
  const now = ledgerOf(after, milestone.id, after.informedTo)
  const title = milestone.title
  if (was && !is) return sayWithdrawn({ before, was, earlier, now, title })
  if (was && is && earlier.current?.id === was.id && now.current?.id === is.id)
    return sayCorrected({ from: earlier.current.window, to: now.current.window, title })
  if (!was && is && earlier.actualOn !== undefined && tellsOfTheFuture(is) && is.saidOn > earlier.actualOn)
    return sayTooLate({ after, is, happenedOn: earlier.actualOn, title })
  const isKept = earlier.current !== undefined && isStill(after, earlier.current.id)
  const said = sayMoved({ earlier, now, from: isKept ? earlier.current.window : now.moves.at(-1)?.from.window })
  return said && `${title} ${said}`
}

function datedIn(tracker: Tracker, { collection, id }: Told['change']): Dated | undefined {
  return collection === 'dateStatements' || collection === 'commitments' ? find(tracker, collection, id) : undefined
}

function isStill(tracker: Tracker, id: string): boolean {
  return find(tracker, 'dateStatements', id) !== undefined || find(tracker, 'commitments', id) !== undefined
}

interface Ledgers {
  readonly earlier: SlipLedger
  readonly now: SlipLedger
}

interface Withdrawn extends Ledgers {
  readonly before: Tracker
  readonly was: Dated
  readonly title: string
}

function sayWithdrawn({ before, was, earlier, now, title }: Withdrawn): string | undefined {
  const stands = ({ actualOn, cancelled, current }: SlipLedger) => [actualOn, cancelled?.id, current?.id].join(' ')
  const window = windowOf(before, was)
  if (stands(earlier) === stands(now) || !window.ok) return undefined
  return `${title}: ${sayTaken(was, window.value)} is withdrawn, and ${sayStanding(before, now)}`
}

function sayTaken({ kind }: Dated, window: DateWindow): string {
  if (kind === 'actual') return `that it happened (${sayWindow(window)})`
  return kind === 'cancelled' ? 'that it is given up' : sayWindow(window)
}

function sayStanding(before: Tracker, { actualOn, cancelled, current }: SlipLedger): string {
  if (actualOn !== undefined) return `it is said to have happened on ${sayDay(actualOn)}`
  const last = cancelled ?? current
  if (!last) return 'no date is given any more'
  const how = isStill(before, last.id) ? 'stands again' : 'stands in its place'
  return `${cancelled ? 'that it is given up' : sayWindow(last.window)} ${how}`
}

function sayCorrected({ from, to, title }: { readonly from: DateWindow; readonly to: DateWindow; readonly title: string }) {
  const [was, is] = [sayWindow(from), sayWindow(to)]
  return was === is ? undefined : `${title}: the date stated is corrected from ${was} to ${is}`
}

interface TooLate {
  readonly after: Tracker
  readonly is: Dated
  readonly happenedOn: PlainDate
  readonly title: string
}

/** What was said of a date once it had come moved nothing. */
function sayTooLate({ after, is, happenedOn, title }: TooLate): string | undefined {
  const window = windowOf(after, is)
  if (!window.ok) return undefined
  const what = is.kind === 'cancelled' ? 'given up' : sayWindow(window.value)
  return `${title}: ${what}, said on ${sayDay(is.saidOn)}, after it had happened on ${sayDay(happenedOn)}`
}

function sayMoved({ earlier, now, from }: Ledgers & { readonly from: DateWindow | undefined }): string | undefined {
  if (now.actualOn !== undefined && now.actualOn !== earlier.actualOn) return `happened on ${sayDay(now.actualOn)}`
  if (now.cancelled && !earlier.cancelled) return 'is given up'
  const to = now.current?.window
  if (!to || sayWindow(to) === (from && sayWindow(from))) return undefined
  if (!from) return `has its first date: ${sayWindow(to)}`
  const move = now.timesMoved > 0 ? `: ${ordinal(now.timesMoved)} move` : ''
  return `moved from ${sayWindow(from)} to ${sayWindow(to)}${move}`
}

function sayWindow({ earliest, latest, words }: DateWindow): string {
  return earliest !== undefined && earliest === latest ? sayDay(earliest) : `“${words}”`
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function ordinal(number: number): string {
  return ordinals[number - 1] ?? `${number}th`
}
