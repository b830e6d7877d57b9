import { parts, sayDay } from '@dutywatch/domain/date'
import type { TableCell } from '../table/index.ts'
import { monthNames, quoted } from '../words/index.ts'

const months = monthNames.map((name) => name.slice(0, 3))
const month = String.raw`(${months.join('|')})[a-z]*`
const dayFirst = new RegExp(String.raw`^(\d{1,2})[-/ ]${month}(?:[-/ ]\d{2,4})?$`)
const monthFirst = new RegExp(String.raw`^${month}[-/ ](\d{1,2})$`)
const digits = /^(?:(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}|\d{4}-(\d{2})-(\d{2})(?:[t ].*)?)$/

/** Whether a cell that should hold a count holds a day, and the sentence that says how it came to and what to do. */
export function misreadDay(cell: TableCell, words: string): string | undefined {
  const found = cell.day === undefined ? dayIn(words) : { day: parts(cell.day).day, month: parts(cell.day).month }
  if (!found) return undefined
  const shown = cell.text || (cell.day === undefined ? words : sayDay(cell.day))
  const [low, high] = [found.day, found.month].sort((a, b) => a - b)
  return (
    `${quoted(shown)} is a day where a count belongs. Spreadsheets turn “${low}-${high}” into a day: ` +
    `if the sender confirms that ${low} to ${high} was meant, give the meaning of ${quoted(shown)} under "marks".`
  )
}

function dayIn(words: string): { day: number; month: number } | undefined {
  const written = dayFirst.exec(words)
  if (written?.[2]) return { day: Number(written[1]), month: months.indexOf(written[2]) + 1 }
  const turned = monthFirst.exec(words)
  if (turned?.[1]) return { day: Number(turned[2]), month: months.indexOf(turned[1]) + 1 }
  const numbers = digits.exec(words)
  return numbers ? { day: Number(numbers[1] ?? numbers[4]), month: Number(numbers[2] ?? numbers[3]) } : undefined
}
