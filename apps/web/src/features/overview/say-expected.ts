import { sayDay, saySpan } from '@dutywatch/domain/date'
import type { OutlookState } from '@dutywatch/domain/tracker'
import type { Overview } from './answer.ts'

/** How many dates are ahead, overdue and not known, and which comes next. */
export function sayExpected({ awaiting, informedTo }: Pick<Overview, 'awaiting' | 'informedTo'>): string {
  if (awaiting.length === 0) return 'We know of nothing promised or set for a day that was still to come.'
  const among = (...states: readonly OutlookState[]) => awaiting.filter(({ state }) => states.includes(state))
  const [overdue, ahead, unseen] = [among('overdue'), among('expected', 'put-off'), among('not-known')]
  return (
    [sayOverdue(overdue), sayAhead(ahead), sayUnseen(unseen.length, informedTo)].filter((part) => part !== '').join(' ') ||
    'We know of no last day that those responsible gave for anything still to come.'
  )
}

function sayOverdue(overdue: Overview['awaiting']): string {
  const latest = Math.max(...overdue.map(({ daysLate = 0 }) => daysLate))
  if (overdue.length === 0) return ''
  return overdue.length === 1
    ? `One date is overdue, by ${saySpan(latest)}.`
    : `${overdue.length} dates are overdue, by up to ${saySpan(latest)}.`
}

function sayAhead([next, ...others]: Overview['awaiting']): string {
  const last = next?.latest?.window.latest ?? next?.first?.window.latest
  if (next === undefined || last === undefined) return ''
  const more = others.length === 0 ? '' : `; ${others.length} more ${others.length === 1 ? 'is' : 'are'} ahead`
  return `Next, by ${sayDay(last)}: ${next.milestone.title}${more}.`
}

function sayUnseen(count: number, informedTo: string): string {
  if (count === 0) return ''
  const what = count === 1 ? 'one other date' : `${count} other dates`
  return `The time of ${what} came or began after our sources end, on ${sayDay(informedTo)}: whether ${count === 1 ? 'it was' : 'they were'} kept is not known here.`
}
