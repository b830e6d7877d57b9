import { z } from 'zod'
import { isDay, PlainDate } from '../date/plain-date.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { bankHolidayRows, bankHolidaysHeld } from './bank-holidays.data.ts'

/** A part of the United Kingdom with bank holidays of its own. England and Wales share theirs. */
export const Division = z.enum(['england-and-wales', 'scotland', 'northern-ireland'])
export type Division = z.infer<typeof Division>

/** A bank holiday of one division. `substitute` when it stands in for a holiday that fell on a weekend. */
export const BankHoliday = z.strictObject({
  day: PlainDate,
  name: z.string().min(1),
  division: Division,
  substitute: z.boolean(),
})
export type BankHoliday = z.infer<typeof BankHoliday>

/** The first and the last day for which bank holidays are held. Whole years. */
export const bankHolidayCoverage: { readonly from: PlainDate; readonly to: PlainDate } = bankHolidaysHeld

const letters = { e: 'england-and-wales', s: 'scotland', n: 'northern-ireland' } as const satisfies Record<string, Division>

const holidays: readonly BankHoliday[] = bankHolidayRows.flatMap(([day, divisions, name, substitute = false]) =>
  (['e', 's', 'n'] as const)
    .filter((letter) => divisions.includes(letter))
    .map((letter) => ({ day, name, division: letters[letter], substitute })),
)

const byDay = new Map<PlainDate, BankHoliday[]>()
for (const holiday of holidays) byDay.set(holiday.day, [...(byDay.get(holiday.day) ?? []), holiday])

/**
 * Every bank holiday held for a division, in order of day, with the one-off ones (Platinum Jubilee, State Funeral, Coronation,
 * Scotland's World Cup day) and the substitute days. Good Friday and Christmas Day are listed as the official list has them.
 * @see Banking and Financial Dealings Act 1971 s.1 and Sch.1
 */
export function bankHolidays(division: Division): readonly BankHoliday[] {
  return holidays.filter((holiday) => holiday.division === division)
}

/** The bank holidays of all divisions that fall on a day, none on most days. Refuses a day of a year that is not held. */
export function bankHolidaysOn(day: PlainDate): Outcome<readonly BankHoliday[], 'calendar-not-held'> {
  const { from, to } = bankHolidayCoverage
  if (!isDay(day) || day < from || day > to) {
    return refuse(
      'calendar-not-held',
      `Bank holidays are held from ${from} to ${to}, so ${day} cannot be judged. Ask about a day within those years.`,
    )
  }
  return accept(byDay.get(day) ?? [])
}

/**
 * Whether a day is a bank holiday in a division. Refuses a day of a year that is not held, rather than calling it a working day.
 */
export function isBankHoliday(division: Division, day: PlainDate): Outcome<boolean, 'calendar-not-held'> {
  const found = bankHolidaysOn(day)
  return found.ok ? accept(found.value.some((holiday) => holiday.division === division)) : found
}
