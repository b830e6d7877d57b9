import { addDays, windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import {
  cellInterval,
  divide,
  monthsIn,
  printNumber,
  type Cell,
  type Interval,
  type Period,
  type Release,
} from '@dutywatch/domain/evidence'
import type { PeriodBlock } from '../charts/index.ts'
import { sayCount } from '../words/figures.ts'

/** An answer and the period it is of: all that a rate is worked out from. */
export interface Counted {
  readonly cell: Cell
  readonly period: Period
}

/** What a count comes to in an average month of its period; nothing where the count or the length of its period is not known. */
export function perMonth({ cell, period }: Counted): Interval | undefined {
  const interval = cellInterval(cell)
  const rate = interval && divide(interval, monthsIn(period))
  return rate?.ok ? rate.value : undefined
}

/** "264", "247 to 268", "more than 277": an average month, rounded. */
export function sayPerMonth(counted: Counted): string | undefined {
  const rate = perMonth(counted)
  if (rate?.low === undefined) return undefined
  const print = (value: number) => printNumber(value < 20 ? Math.round(value * 10) / 10 : Math.round(value))
  if (rate.high === undefined) return `more than ${printNumber(Math.floor(rate.low))}`
  const [low, high] = [print(rate.low), print(rate.high)]
  return low === high ? low : `${low} to ${high}`
}

export interface BlockWords {
  readonly key: string
  /** What must be said of this block and not of its whole release: who answered for it. */
  readonly note?: string | undefined
  readonly former?: string | undefined
  /** The release that tells it; nothing where nobody does. */
  readonly release?: Release | undefined
  readonly continues: boolean
}

/** A count as a drawing over time takes it. */
export function blockOf(counted: Counted, { note, release, ...words }: BlockWords): PeriodBlock {
  const { cell, period } = counted
  const rate = perMonth(counted)
  const monthly = sayPerMonth(counted)
  const count = sayCount(cell, release)
  const aside = [monthly && `${monthly} a month`, note].filter((part) => part !== undefined)
  return {
    ...words,
    from: windowOfPartial(period.from).earliest,
    to: endOf(period),
    ...(rate?.low !== undefined && { low: rate.low }),
    ...(rate?.high !== undefined && { high: rate.high }),
    ...(rate !== undefined && rate.high === undefined && { isOpenEnded: true }),
    words: aside.length === 0 ? count : `${count} (${aside.join('; ')})`,
  }
}

/** The last day drawn: the last that was counted for certain. Whether a month was counted after it, the height says. */
function endOf({ to, lastMonth }: Period): PlainDate {
  const last = windowOfPartial(to)
  return lastMonth === 'unclear' ? addDays(last.earliest, -1) : last.latest
}
