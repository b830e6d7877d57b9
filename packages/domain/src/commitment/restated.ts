import { bySayingThenId } from '../date/expectation.ts'
import { saidWhen, sayDay, sayOn, type DateAssertion, type DateWindow, type PlainDate } from '../date/index.ts'
import type { Commitment } from './commitment.ts'

/**
 * The last word of those responsible, after the promise and by the end of a day, if it puts the promised date off: it names a later one or
 * gives the promised one up. Only promises can be put off; a forecast counts when it is the promiser's own.
 */
export function putOff(
  commitment: Commitment,
  { window, assertions, by }: { window: DateWindow; assertions: readonly DateAssertion[]; by: PlainDate | undefined },
): DateAssertion | undefined {
  const { latest } = window
  if (commitment.kind !== 'promise' || latest === undefined || by === undefined) return undefined
  const last = assertions
    .filter((assertion) => assertion.saidOn > commitment.saidOn && assertion.saidOn <= by && isResponsible(assertion, commitment))
    .sort(bySayingThenId)
    .at(-1)
  return last && (last.kind === 'cancelled' || isLater(last.window, latest)) ? last : undefined
}

/** A date put off, as a sentence. */
export function sayPutOff(assertion: DateAssertion): string {
  const { kind, window } = assertion
  const when = sayOn(saidWhen(assertion))
  if (kind === 'cancelled') return `It was given up ${when}, and we know of no new date.`
  const last = window.latest === undefined ? undefined : sayDay(window.latest)
  const until = last === undefined ? '' : `, which is by ${last}`
  const said = last === window.words ? last : `“${window.words}”${until}`
  return `${when.replace(/^./, (letter) => letter.toUpperCase())} it was put off to ${said}.`
}

function isResponsible({ kind, saidBy }: DateAssertion, { by }: Commitment): boolean {
  return kind === 'promised' || kind === 'scheduled' || kind === 'cancelled' || (kind === 'forecast' && saidBy === by)
}

function isLater(window: DateWindow, latest: PlainDate): boolean {
  const day = window.latest ?? window.earliest
  return day !== undefined && day > latest
}
