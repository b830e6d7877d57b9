import type { TableCell } from '@dutywatch/returns/table'
import { dayIn } from '../day.ts'
import { emptyCell } from '../sheet-reading.ts'
import { dayOf, general, type NumberFormat } from './number-format.ts'
import { unescaped } from './rich-text.ts'

/** What all cells of a workbook are read with. */
export interface WorkbookBasis {
  readonly sharedStrings: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** Whether its days count from 1904, as old Macs had it. */
  readonly from1904: boolean
}

/** A cell as XLSX writes it. */
export interface WrittenCell {
  /** `n` when it says nothing. */
  readonly type: string
  readonly style: number
  readonly value: string
}

/** What is wrong with a cell that cannot be what it says. */
export type CellFault = 'no-such-words' | 'not-a-number'

const daysTo1904 = 1_462

/** The cell that a person sees, or what is wrong with it. Formulas give the value that was last worked out, which is what is written. */
export function cellValue({ type, style, value }: WrittenCell, basis: WorkbookBasis): TableCell | CellFault {
  if (value === '') return emptyCell
  switch (type) {
    case 's':
      return sharedCell(value, basis.sharedStrings)
    case 'str':
    case 'inlineStr':
      return textCell(unescaped(value))
    case 'b':
      return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE')
    case 'e':
      return textCell(value)
    case 'd':
      return dayCell(value)
    default:
      return numberCell(value, basis.formats[style] ?? general, basis.from1904)
  }
}

function sharedCell(value: string, words: readonly string[]): TableCell | CellFault {
  const text = words[Number(value)]
  return text === undefined ? 'no-such-words' : textCell(text)
}

function textCell(text: string): TableCell {
  const trimmed = text.trim()
  return trimmed === '' ? emptyCell : { text: trimmed }
}

function dayCell(value: string): TableCell {
  const day = dayIn(value.slice(0, 10))
  return day !== undefined ? { text: day, day } : textCell(value)
}

function numberCell(value: string, format: NumberFormat, from1904: boolean): TableCell | CellFault {
  const number = Number(value)
  if (!Number.isFinite(number)) return 'not-a-number'
  if (!format.isDay) return { text: format.show(number).trim(), number }
  const serial = from1904 ? number + daysTo1904 : number
  const day = dayOf(serial)
  // Excel shows a row of hashes where no day can be; the number says more.
  if (day === undefined) return { text: serial < 0 ? value : format.show(serial).trim(), number }
  return { text: format.show(serial).trim(), day }
}
