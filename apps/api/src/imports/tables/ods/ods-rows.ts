import { cellName, type TableCell } from '@dutywatch/returns/table'
import { MergedRanges } from '../merged-ranges.ts'
import { emptyCell, type SheetReading } from '../sheet-reading.ts'
import { Unreadable } from '../unreadable.ts'
import type { XmlHandler, XmlTag } from '../xml/xml-events.ts'
import { CellWords, countOf, isUnworkedFormula, odsCell } from './ods-cell.ts'
import { SheetFollower } from './ods-sheets.ts'

/** Makes rows of one table of an OpenDocument spreadsheet. */
export class OdsRows implements XmlHandler {
  /** Whether the table has been read to its end. */
  isOver = false
  private readonly reading: SheetReading
  private readonly wanted: number
  private readonly follower = new SheetFollower()
  private readonly merged: MergedRanges
  private readonly words = new CellWords()
  private row = 1
  private rowAttributes: XmlTag['attributes'] = {}
  private cells: TableCell[] = []
  private column = 0
  private columns = 0
  private cell: XmlTag | undefined
  private notes = 0

  /** `wanted` is which of all tables is read, from 1. */
  constructor(reading: SheetReading, wanted: number) {
    this.reading = reading
    this.wanted = wanted
    this.merged = new MergedRanges(reading.of.sheet, reading.of.limits.columns)
  }

  open(tag: XmlTag): void {
    const isOurs = this.follower.open(tag) && this.follower.begun === this.wanted
    if (this.follower.isInside && this.follower.begun === this.wanted && isNote(tag.name)) this.notes += 1
    if (!isOurs) return
    if (tag.local === 'table-cell' || tag.local === 'covered-table-cell') this.openCell(tag)
    else if (this.cell) this.words.open(tag)
    else if (tag.local === 'table-row') this.openRow(tag.attributes)
    else if (tag.local === 'table-column') this.addColumns(tag.attributes)
  }

  close(local: string): void {
    const isOurs = this.follower.close(local) && this.follower.begun === this.wanted
    if (!isOurs) return
    if (local === 'table-cell' || local === 'covered-table-cell') this.closeCell()
    else if (this.cell) this.words.close(local)
    else if (local === 'table-row') this.closeRow()
    else if (local === 'table') this.end()
  }

  text(text: string): void {
    if (this.cell && this.follower.isTold) this.words.text(text)
  }

  place(): { sheet: string; at?: string } {
    const { sheet } = this.reading.of
    return this.cell ? { sheet, at: cellName(this.row, this.column) } : { sheet }
  }

  private openRow(attributes: XmlTag['attributes']): void {
    this.rowAttributes = attributes
    this.cells = []
    this.column = 0
    this.merged.moveTo(this.row)
  }

  private openCell(tag: XmlTag): void {
    this.cell = tag
    this.words.take()
  }

  private closeCell(): void {
    if (!this.cell) return
    const { local, attributes } = this.cell
    const words = this.words.take()
    const times = countOf(attributes['table:number-columns-repeated'])
    if (local === 'covered-table-cell') this.put(times, (column) => this.merged.covering(this.row, column) ?? emptyCell)
    else {
      const cell = odsCell(attributes, words)
      if (isUnworkedFormula(attributes, words)) this.noticeFormula()
      this.beginRange(attributes, cell)
      if (cell !== emptyCell) this.put(times, () => cell)
    }
    this.column += times
    this.cell = undefined
  }

  /** Puts cells into the row from the column reached on. */
  private put(times: number, cellAt: (column: number) => TableCell): void {
    const { limits, sheet } = this.reading.of
    const covered = Math.min(times, limits.columns - this.column)
    for (let column = this.column; column < this.column + covered; column += 1) {
      const cell = cellAt(column)
      if (cell === emptyCell) continue
      while (this.cells.length < column) this.cells.push(emptyCell)
      this.cells[column] = cell
    }
    if (this.column + times > limits.columns && cellAt(this.column) !== emptyCell)
      throw new Unreadable(
        'too-large',
        `Row ${this.row} has more than ${limits.columns} columns. Keep only those that answer the question.`,
        { sheet },
      )
  }

  private beginRange(attributes: XmlTag['attributes'], cell: TableCell): void {
    const [down, across] = [countOf(attributes['table:number-rows-spanned']), countOf(attributes['table:number-columns-spanned'])]
    if ((down === 1 && across === 1) || cell === emptyCell) return
    const right = Math.min(this.column + across, this.reading.of.limits.columns) - 1
    this.merged.begin({ top: this.row, left: this.column, bottom: this.row + down - 1, right }, cell)
  }

  private noticeFormula(): void {
    this.reading.notice(
      'formula-without-value',
      'The cell holds a formula whose value was never worked out, so it counts as empty. Open the workbook in a spreadsheet program and save it again.',
      cellName(this.row, this.column),
    )
  }

  private closeRow(): void {
    const times = countOf(this.rowAttributes['table:number-rows-repeated'])
    const { row: number, cells } = this
    this.reading.add(isHidden(this.rowAttributes) ? { number, cells, hidden: true } : { number, cells }, times)
    this.row += times
  }

  private addColumns(attributes: XmlTag['attributes']): void {
    const from = this.columns
    this.columns += countOf(attributes['table:number-columns-repeated'])
    if (!isHidden(attributes)) return
    const to = Math.min(this.columns, this.reading.of.limits.columns)
    const columns = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
    this.reading.hiddenColumns = [...this.reading.hiddenColumns, ...columns]
  }

  private end(): void {
    this.isOver = true
    this.reading.noticeNotes(this.notes)
  }
}

function isNote(name: string): boolean {
  return name === 'office:annotation' || name === 'text:note'
}

function isHidden(attributes: XmlTag['attributes']): boolean {
  const visibility = attributes['table:visibility']
  return visibility === 'collapse' || visibility === 'filter'
}
