import { cellName, type TableCell } from '@dutywatch/returns/table'
import { MergedRanges, type MergedRange } from '../merged-ranges.ts'
import { emptyCell, type SheetReading } from '../sheet-reading.ts'
import { damaged, inShort } from '../unreadable.ts'
import type { XmlHandler, XmlTag } from '../xml/xml-events.ts'
import { cellAt, rangeAt } from './cell-reference.ts'
import { cellValue, type CellFault, type WorkbookBasis } from './cell-value.ts'
import { RichText } from './rich-text.ts'

const faults: Readonly<Record<CellFault, string>> = {
  'no-such-words': 'The cell names words that the workbook does not hold.',
  'not-a-number': 'The cell should hold a number and does not.',
}

/** Makes rows of the XML of a worksheet. */
export class SheetRows implements XmlHandler {
  private readonly reading: SheetReading
  private readonly basis: WorkbookBasis
  private readonly merged: MergedRanges
  private readonly rich = new RichText()
  private isInRows = false
  private row = 0
  private isRowHidden = false
  private cells: TableCell[] = []
  private column = -1
  private type = 'n'
  private style = 0
  private value = ''
  private isInValue = false
  private isFormula = false
  /** The last column in use, from 0, as the sheet says; merged ranges are not filled beyond it. */
  private lastColumn = Number.POSITIVE_INFINITY

  constructor(reading: SheetReading, basis: WorkbookBasis, merged: readonly MergedRange[]) {
    this.reading = reading
    this.basis = basis
    const { sheet, limits } = reading.of
    this.merged = new MergedRanges(sheet, limits.columns, merged)
  }

  open(tag: XmlTag): void {
    const { local, attributes } = tag
    if (local === 'c') this.openCell(attributes)
    else if (local === 'row') this.openRow(attributes)
    else if (local === 'v') this.isInValue = true
    else if (local === 'f') this.isFormula = true
    else if (local === 'sheetData') this.isInRows = true
    else if (local === 'col' && !this.isInRows) this.hideColumns(attributes)
    else if (local === 'dimension') this.lastColumn = rangeAt(attributes['ref'] ?? '')?.right ?? this.lastColumn
    else this.rich.open(local)
  }

  close(local: string): void {
    if (local === 'c') this.closeCell()
    else if (local === 'row') this.closeRow()
    else if (local === 'v') this.isInValue = false
    else if (local === 'sheetData') this.isInRows = false
    else this.rich.close(local)
  }

  text(text: string): void {
    if (this.isInValue) this.value += text
    else if (this.type === 'inlineStr') this.rich.text(text)
  }

  place(): { sheet: string; at?: string } {
    const { sheet } = this.reading.of
    return this.row > 0 && this.column >= 0 ? { sheet, at: cellName(this.row, this.column) } : { sheet }
  }

  private openRow({ r, hidden }: XmlTag['attributes']): void {
    const row = r === undefined ? this.row + 1 : Number(r)
    if (!Number.isInteger(row) || row <= this.row)
      throw damaged(`The row after row ${this.row} is numbered "${inShort(r ?? '')}".`, { sheet: this.reading.of.sheet })
    this.row = row
    this.isRowHidden = isTrue(hidden)
    this.cells = []
    this.column = -1
  }

  private openCell({ r, t = 'n', s }: XmlTag['attributes']): void {
    const at = r === undefined ? { column: this.column + 1, row: this.row } : cellAt(r)
    if (at?.row !== this.row)
      throw damaged(`The cell after this one is named "${inShort(r ?? '')}", where no such cell can be.`, this.place())
    this.column = at.column
    this.type = t
    this.style = s === undefined ? 0 : Number(s)
    this.value = ''
    this.isFormula = false
  }

  private closeCell(): void {
    const { type, style, reading, row, column } = this
    const value = type === 'inlineStr' ? this.rich.take() : this.value
    const cell = cellValue({ type, style, value }, this.basis)
    if (typeof cell === 'string') throw damaged(faults[cell], this.place())
    if (this.isFormula && value === '' && type !== 'str')
      reading.notice(
        'formula-without-value',
        'The cell holds a formula whose value was never worked out, so it counts as empty. Open the workbook in a spreadsheet program and save it again.',
        cellName(row, column),
      )
    if (cell === emptyCell) return
    while (this.cells.length < column) this.cells.push(emptyCell)
    this.cells[column] = cell
  }

  private closeRow(): void {
    this.merged.moveTo(this.row)
    const cells = this.merged.fill(this.row, this.cells, this.lastColumn)
    this.reading.add(this.isRowHidden ? { number: this.row, cells, hidden: true } : { number: this.row, cells })
    this.type = 'n'
  }

  private hideColumns({ min, max, hidden }: XmlTag['attributes']): void {
    if (!isTrue(hidden)) return
    const { hiddenColumns, of } = this.reading
    // They stand in order, so that what was said of columns further left is not said again.
    const first = Math.max(Number(min), (hiddenColumns.at(-1) ?? -1) + 2)
    const count = Math.min(Number(max), of.limits.columns) - first + 1
    if (count > 0) this.reading.hiddenColumns = [...hiddenColumns, ...Array.from({ length: count }, (_, at) => first - 1 + at)]
  }
}

/** Whether an attribute of XLSX says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
