import { grouped } from './grouped.ts'
import { cellInterval, isExact, meets, printInterval, subtract, type Cell, type Interval } from '@dutywatch/domain/evidence'
import { quoted } from '../words/index.ts'
import { categoryKey, type Category } from './read-cell.ts'
import type { Reading, StatedTotal } from './reading.ts'

/** A sum in the making: what its parts allow it to be. */
interface Sum {
  low: number
  high: number
  parts: number
}

/** A sum that stands in the same row as its parts. */
export interface SumInRow {
  readonly sheet: string
  readonly row: number
  readonly at: string
  readonly raw: string
  readonly stated: Cell
  /** The cells summed; absent for those that could not be read. */
  readonly parts: readonly (Cell | undefined)[]
}

/** Holds a sum against its parts in the same row; parts that could not be read leave it open. */
export function checkSumInRow({ stated, parts, ...about }: SumInRow, reading: Reading): void {
  const interval = cellInterval(stated)
  if (!interval) return
  const sum: Sum = { low: 0, high: 0, parts: 0 }
  for (const part of parts) {
    const given = part === undefined ? { low: 0 } : (cellInterval(part) ?? { low: 0 })
    add(sum, given.low ?? -Infinity, given.high ?? Infinity)
  }
  tellOfSum(sum, interval, { about, reading })
}

/** Holds every sum that rows state against the cells that were read for its parts. One pass over the cells for each way of summing. */
export function checkTotals(reading: Reading): void {
  const within = ({ summed, period }: StatedTotal) => (summed.includes('period') ? `${period?.from}${period?.to}` : '')
  const ways = grouped(reading.totals, (total) => `${total.sheet}\n${[...total.summed].sort().join('\n')}\n${within(total)}`)
  for (const totals of ways.values()) checkWay(totals, reading)
}

function checkWay(totals: readonly StatedTotal[], reading: Reading): void {
  const [first] = totals
  if (!first) return
  const summed = new Set(first.summed)
  const over = (field: string, text: string) => (summed.has(field) ? '' : text)
  const key = (force: string, question: string, rest: string) => `${over('force', force)}\n${question}\n${rest}`
  const span = (period: StatedTotal['period']) => over('period', `${period?.from}${period?.to}`)
  const sums = new Map<string, Sum>()
  const keyOf = (total: StatedTotal) =>
    key(total.force ?? '', total.question, `${span(total.period)}\n${categoryKey(total.category)}`)
  for (const total of totals) sums.set(keyOf(total), { low: 0, high: 0, parts: 0 })
  const breakdowns = first.summed.filter((field) => field !== 'force' && field !== 'period' && field !== 'question')
  const rests = reading.interned.categories.map(({ category }) => withoutAll(category, breakdowns))
  for (const part of reading.ledger.entries()) {
    const scope = reading.interned.scopes[part.scope]
    const rest = rests[part.category]
    if (part.sheet !== first.sheet || !scope || rest === undefined) continue
    // A total of the months of a year sums only what lies in that year.
    if (summed.has('period') && first.period && (scope.period.from < first.period.from || scope.period.to > first.period.to))
      continue
    const sum = sums.get(key(scope.force, scope.question, `${span(scope.period)}\n${rest}`))
    if (sum) add(sum, part.low, part.high)
  }
  for (const total of totals) {
    const sum = sums.get(keyOf(total))
    const sheet = reading.sheets[total.sheet]?.name ?? ''
    const about = { sheet, row: total.row, at: total.at, raw: total.raw }
    if (sum && sum.parts > 0) tellOfSum(sum, total.stated, { about, reading })
    else if (!total.isKept) tellWithoutParts(about, reading)
  }
}

/** The key of a category without some breakdowns; nothing when it is not divided by all of them. */
function withoutAll(category: Category, breakdowns: readonly string[]): string | undefined {
  if (breakdowns.some((id) => category[id] === undefined)) return undefined
  return categoryKey(Object.fromEntries(Object.entries(category).filter(([id]) => !breakdowns.includes(id))))
}

function add(sum: Sum, low: number, high: number): void {
  sum.low += low
  sum.high += high
  sum.parts += 1
}

type About = Pick<SumInRow, 'sheet' | 'row' | 'at' | 'raw'>

function tellOfSum({ low, high }: Sum, stated: Interval, { about, reading }: { about: About; reading: Reading }): void {
  const parts: Interval = low === high ? { low, high, point: low } : { low, ...(Number.isFinite(high) ? { high } : {}) }
  if (meets(parts, stated)) return
  const difference = printInterval(bare(subtract(parts, stated)))
  const message =
    `The total ${quoted(about.raw)} does not add up: its parts come to ${printInterval(parts)}, which differs by ${difference}. ` +
    `Ask the sender; the parts are kept as they are.`
  reading.complaints.tell({ ...about, severity: 'warning', field: 'value', reason: 'total-does-not-foot', message })
}

function bare(difference: Interval): Interval {
  return isExact(difference) ? { low: difference.low ?? 0, high: difference.low ?? 0, point: difference.low ?? 0 } : difference
}

function tellWithoutParts(about: About, reading: Reading): void {
  const message = `The total ${quoted(about.raw)} has no parts in the sheet, so it is not kept. If it is itself the count, say under "categories" or "names" what it is of.`
  reading.complaints.tell({ ...about, severity: 'warning', field: 'value', reason: 'total-without-parts', message })
}
