import { readPeriod } from '../period/index.ts'
import type { TableCell } from '../table/index.ts'
import { readValue } from '../value/index.ts'
import { plainWords } from '../words/index.ts'

/** What a cell looks like before anything is known of its column. */
export type CellLook = 'blank' | 'number' | 'year' | 'period' | 'reason' | 'words'

const doubtful = new Set(['needs-threshold', 'needs-meaning', 'negative', 'fraction', 'percentage', 'too-large', 'approximate'])

/** What a cell looks like: a number or its bounds, a year, a period, a reason for having no number, or other words. */
export function lookOf(cell: TableCell | undefined): CellLook {
  if (!cell || (cell.text === '' && cell.day === undefined)) return 'blank'
  const words = plainWords(cell.text)
  if (/^(19|20)\d\d$/.test(words)) return 'year'
  if (cell.day !== undefined) return 'period'
  const value = readValue({ text: cell.text })
  if (value.ok) {
    const { kind } = value.value.cell
    if (kind === 'range' && isPeriod(words)) return 'period'
    return kind === 'count' || kind === 'more-than' || kind === 'range' || kind === 'suppressed' ? 'number' : 'reason'
  }
  if (doubtful.has(value.reason)) return 'number'
  return isPeriod(words) ? 'period' : 'words'
}

/** Whether a cell may stand in a column of values. */
export function looksLikeValue(cell: TableCell): boolean {
  const look = lookOf(cell)
  return look === 'number' || look === 'reason'
}

function isPeriod(words: string): boolean {
  const reading = readPeriod(words)
  return reading.ok || reading.reason === 'ambiguous-period'
}
