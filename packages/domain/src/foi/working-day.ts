import { bankHolidayCoverage, bankHolidays, bankHolidaysOn, type BankHoliday, type Division } from '../calendar/index.ts'
import { addDays, daysBetween, daysFrom, isWeekend, weekday, type PlainDate } from '../date/index.ts'
import { refuseUnlessDays } from '../date/plain-date.ts'
import { accept, type Accepted, type Outcome } from '../outcome.ts'
import { workingDayRule, type FoiRegime } from './regime.ts'

/** Days on which a clock does not run, both included. Without `to` it has not started again. */
export interface Pause {
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

/** Why a day is not a working day. A bank holiday is named with the part of the United Kingdom that keeps it. */
export type ExclusionReason = 'weekend' | `bank holiday: ${string}`

const placeNames: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

/** What was worked out before: a batch asks of the same days again and again, and no more days are kept than the years held have. */
const known: Readonly<Record<FoiRegime, Map<PlainDate, Accepted<ExclusionReason | undefined>>>> = {
  FOIA: new Map(),
  FOISA: new Map(),
}

/**
 * Why a regime does not count a day, or undefined for a working day. Refuses a day of a year whose bank holidays are not held.
 */
export function exclusionReason(regime: FoiRegime, day: PlainDate): Outcome<ExclusionReason | undefined, 'calendar-not-held'> {
  const { divisions } = workingDayRule(regime)
  const held = known[regime].get(day)
  if (held) return held
  const found = bankHolidaysOn(day)
  if (!found.ok) return found
  const holidays = found.value.filter(({ division }) => divisions.includes(division))
  const holiday = holidays.length === 0 ? undefined : (`bank holiday: ${nameHolidays(holidays)}` as const)
  const reason = accept(isWeekend(day) ? ('weekend' as const) : holiday)
  known[regime].set(day, reason)
  return reason
}

/** Whether a regime counts a day. Refuses a day of a year whose bank holidays are not held. */
export function isWorkingDay(regime: FoiRegime, day: PlainDate): Outcome<boolean, 'calendar-not-held'> {
  const reason = exclusionReason(regime, day)
  return reason.ok ? accept(reason.value === undefined) : reason
}

/** How many working days a clock has run: those after `after` up to and including `to`, less the days it was paused. Refuses days that are none. */
export function countWorkingDays(clock: {
  readonly regime: FoiRegime
  readonly after: PlainDate
  readonly to: PlainDate
  readonly paused?: readonly Pause[]
}): Outcome<number, 'calendar-not-held' | 'not-a-day'> {
  const { after, to, paused } = clock
  const misdated = refuseUnlessDays({ after, to }, pausedDays(paused))
  if (misdated) return misdated
  if (to <= after) return accept(0)
  const first = addDays(after, 1)
  const unheld = [first, to].find((day) => day < bankHolidayCoverage.from || day > bankHolidayCoverage.to)
  const refused = unheld === undefined ? undefined : isWorkingDay(clock.regime, unheld)
  if (refused && !refused.ok) return refused
  const holidays = weekdayHolidays(clock.regime).filter((day) => day > after && day <= to).length
  const stopped =
    (paused ?? []).length === 0
      ? 0
      : daysFrom(first, to).filter((day) => isPaused(day, paused) && counts(clock.regime, day)).length
  return accept(weekdaysBetween(after, to) - holidays - stopped)
}

/** Mondays to Fridays after one day up to and including a later one. */
function weekdaysBetween(after: PlainDate, to: PlainDate): number {
  const days = daysBetween(after, to)
  const weeks = Math.floor(days / 7)
  const rest = Array.from({ length: days % 7 }, (_, index) => ((weekday(after) + index) % 7) + 1)
  return weeks * 5 + rest.filter((day) => day <= 5).length
}

const holidaysKnown = new Map<FoiRegime, readonly PlainDate[]>()

/** The bank holidays that a regime leaves out and that are no weekend, each day once. */
function weekdayHolidays(regime: FoiRegime): readonly PlainDate[] {
  const held = holidaysKnown.get(regime)
  if (held) return held
  const days = workingDayRule(regime).divisions.flatMap((division) => bankHolidays(division).map(({ day }) => day))
  const holidays = [...new Set(days)].filter((day) => !isWeekend(day))
  holidaysKnown.set(regime, holidays)
  return holidays
}

function counts(regime: FoiRegime, day: PlainDate): boolean {
  const working = isWorkingDay(regime, day)
  return working.ok && working.value
}

/** The days of the pauses of a clock, by the name of their place in the list. */
export function pausedDays(paused: readonly Pause[] = []): Readonly<Record<string, PlainDate | undefined>> {
  return Object.fromEntries(
    paused.flatMap(({ from, to }, index) => [
      [`paused.${index}.from`, from],
      [`paused.${index}.to`, to],
    ]),
  )
}

/** Whether a day is within one of the pauses of a clock. */
export function isPaused(day: PlainDate, paused: readonly Pause[] = []): boolean {
  return paused.some(({ from, to }) => from <= day && (to === undefined || day <= to))
}

function nameHolidays(holidays: readonly BankHoliday[]): string {
  const names = [...new Set(holidays.map(saidName))]
  return names.map((name) => `${name} (${namePlaces(holidays.filter((each) => saidName(each) === name))})`).join('; ')
}

function saidName({ name, substitute }: BankHoliday): string {
  return substitute ? `${name}, substitute day` : name
}

function namePlaces(holidays: readonly BankHoliday[]): string {
  const places = holidays.map(({ division }) => placeNames[division])
  return places.length === Object.keys(placeNames).length ? 'all of the United Kingdom' : places.join('; ')
}
