import { by } from '../order.ts'
import type { AssertionKind, DateAssertion } from './assertion.ts'
import type { PlainDate } from './plain-date.ts'

/** Orders assertions by the day they were said, then by id: a total order, since ids are unique. */
export const bySayingThenId = by<Pick<DateAssertion, 'saidOn' | 'id'>>(
  ({ saidOn }) => saidOn,
  ({ id }) => id,
)

export function ofKind(kind: AssertionKind): (assertion: DateAssertion) => boolean {
  return (assertion) => assertion.kind === kind
}

/** The day a thing happened, as last stated by the end of a day; the first day of the time it is known to have happened in. */
export function happenedBy(assertions: readonly DateAssertion[], on: PlainDate): PlainDate | undefined {
  const days = assertions
    .filter(({ kind, saidOn }) => kind === 'actual' && saidOn <= on)
    .sort(bySayingThenId)
    .map(({ window, saidOn }) => window.earliest ?? window.latest ?? saidOn)
  return days.findLast((day) => day <= on)
}

/** The expectations of those responsible, and the forecasts that are not; `said` is in order. `slipLedger` tells the rule. */
export function expectations(said: readonly DateAssertion[]): { line: DateAssertion[]; otherForecasts: DateAssertion[] } {
  const forecasts = said.filter(ofKind('forecast'))
  const binding = said.filter(({ kind }) => kind === 'promised' || kind === 'scheduled')
  if (binding.length === 0) return { line: forecasts, otherForecasts: [] }
  const owner = ({ saidBy }: DateAssertion, index: number) =>
    saidBy !== undefined && said.slice(0, index).some((each) => binding.includes(each) && each.saidBy === saidBy)
  const line = said.filter((each, index) => binding.includes(each) || (each.kind === 'forecast' && owner(each, index)))
  return { line, otherForecasts: forecasts.filter((each) => !line.includes(each)) }
}

/** The expectation that lateness is measured against: the first with a last day, promises before schedules before forecasts. */
export function yardstickOf(line: readonly DateAssertion[]): DateAssertion | undefined {
  const dated = line.filter(({ window }) => window.latest !== undefined)
  return dated.find(ofKind('promised')) ?? dated.find(ofKind('scheduled')) ?? dated[0]
}
