import { addDays, type PlainDate } from '@dutywatch/domain/date'
import { sayPeriod, type PlainPeriod } from './plain-period.ts'

/** Something about periods that are to be counted together: those it is about, by their places in the list. */
export interface PeriodFinding {
  readonly severity: 'error' | 'warning'
  readonly reason: 'future-period' | 'unfinished-period' | 'overlapping-periods' | 'repeated-period' | 'gap-between-periods'
  readonly periods: readonly number[]
  readonly message: string
}

/**
 * What is wrong with periods that count the same thing: some begin after `today` or run on past it, overlap, are there twice, or leave days
 * out between them.
 */
export function checkPeriods(periods: readonly PlainPeriod[], today: PlainDate): PeriodFinding[] {
  const order = periods.map((_, index) => index).sort((a, b) => compare(periods[a], periods[b]))
  const findings = order.flatMap((index) => againstToday(index, periods, today))
  let furthest: number | undefined
  for (const index of order) {
    if (furthest !== undefined) findings.push(...between(furthest, index, periods))
    if (furthest === undefined || (periods[index]?.to ?? '') > (periods[furthest]?.to ?? '')) furthest = index
  }
  return findings
}

function againstToday(index: number, periods: readonly PlainPeriod[], today: PlainDate): PeriodFinding[] {
  const period = periods[index]
  if (!period || period.to < today) return []
  if (period.from > today) {
    const message = `${sayPeriod(period)} has not begun, so nothing can be counted in it. Correct the period.`
    return [{ severity: 'error', reason: 'future-period', periods: [index], message }]
  }
  const message = `${sayPeriod(period)} is not over, so its count is not final. Ask again when it is, and say so beside the figure.`
  return [{ severity: 'warning', reason: 'unfinished-period', periods: [index], message }]
}

function between(before: number, after: number, all: readonly PlainPeriod[]): PeriodFinding[] {
  const [first, second] = [all[before], all[after]]
  if (!first || !second) return []
  const about = { periods: [before, after] }
  if (first.from === second.from && first.to === second.to) {
    const message = `${sayPeriod(first)} is there twice. Keep one of the two.`
    return [{ ...about, severity: 'error', reason: 'repeated-period', message }]
  }
  if (second.from <= first.to) {
    const message = `${sayPeriod(second)} overlaps ${sayPeriod(first)}, so some would be counted twice. Correct one, or leave the total out.`
    return [{ ...about, severity: 'error', reason: 'overlapping-periods', message }]
  }
  if (second.from === addDays(first.to, 1)) return []
  const missing = sayPeriod({ from: addDays(first.to, 1), to: addDays(second.from, -1) })
  const message = `Nothing is given for ${missing}. Check whether the sender left it out.`
  return [{ ...about, severity: 'warning', reason: 'gap-between-periods', message }]
}

function compare(a: PlainPeriod | undefined, b: PlainPeriod | undefined): number {
  const [left, right] = [`${a?.from}${a?.to}`, `${b?.from}${b?.to}`]
  return left < right ? -1 : Number(left > right)
}
