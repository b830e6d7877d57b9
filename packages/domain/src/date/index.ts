export { AssertionKind, DateAssertion, saidWhen } from './assertion.ts'
export { DateWindow, Precision } from './date-window.ts'
export { sayDay, sayOn, sayPartial, sayReading, saySpan, sayStretch, sayWindow, windowOfPartial } from './format.ts'
export { shiftBetween, type Direction, type Move, type Shift } from './move.ts'
export {
  addDays,
  addMonths,
  daysBetween,
  daysFrom,
  daysInMonth,
  isWeekend,
  parts,
  plainDate,
  PlainDate,
  weekday,
  type YearMonthDay,
} from './plain-date.ts'
export { readDay } from './read-day.ts'
export { knownWordings, readWindow } from './read-window.ts'
export { type SilentSlip } from './silent-slip.ts'
export { latenessAgainst, slipLedger, type SlipLedger, type SlipState } from './slip-ledger.ts'
export { type OpenSpan, type WindowContext } from './window-context.ts'
export { easterSunday } from './wording/days.ts'
