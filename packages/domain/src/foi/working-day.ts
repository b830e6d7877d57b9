import { bankHolidaysOn, type BankHoliday, type Division } from '../calendar/index.ts'
import { addDays, isWeekend, type PlainDate } from '../date/index.ts'
import { refuseUnlessDays } from '../date/plain-date.ts'
import { accept, type Outcome } from '../outcome.ts'
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

/**
 * Why a regime does not count a day, or undefined for a working day. Refuses a day of a year whose bank holidays are not held.
 */
export function exclusionReason(regime: FoiRegime, day: PlainDate): Outcome<ExclusionReason | undefined, 'calendar-not-held'> {
  const { divisions } = workingDayRule(regime)
  const found = bankHolidaysOn(day)
  if (!found.ok) return found
  if (isWeekend(day)) return accept('weekend')
  const holidays = found.value.filter(({ division }) => divisions.includes(division))
  return accept(holidays.length === 0 ? undefined : (`bank holiday: ${nameHolidays(holidays)}` as const))
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
  let counted = 0
  for (let day = addDays(after, 1); day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(clock.regime, day)
    if (!working.ok) return working
    if (working.value && !isPaused(day, paused)) counted += 1
  }
  return accept(counted)
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
