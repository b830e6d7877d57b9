import type { TableCell } from '@dutywatch/returns/table'
import type { TableLimits } from './limits.ts'
import type { FileRow, TableNotice, TablePart } from './table-file.ts'
import { placeWords, Unreadable } from './unreadable.ts'

const batchRows = 1_000
const batchCells = 20_000

/** A cell that holds nothing; one for all, since there may be millions. */
export const emptyCell: TableCell = Object.freeze({ text: '' })

/** Whose rows are read, and how much of them. */
export interface SheetBeingRead {
  readonly file: string
  readonly sheet: string
  readonly limits: TableLimits
}

/** Gathers the rows of one sheet into batches, and refuses, by throwing, what exceeds the limits. */
export class SheetReading {
  readonly of: SheetBeingRead
  /** Rows handed over so far. */
  rowsRead = 0
  hiddenColumns: readonly number[] = []
  private cellsRead = 0
  private held: FileRow[] = []
  private heldCells = 0
  private notices: TableNotice[] = []
  private noticesTold = 0
  private noticesUntold = 0

  constructor(of: SheetBeingRead) {
    this.of = of
  }

  /** Whether enough is held to hand over. */
  get isFull(): boolean {
    return this.held.length >= batchRows || this.heldCells >= batchCells
  }

  /** Takes a row; one without words is only counted. */
  add(row: FileRow): void {
    const { limits } = this.of
    if (row.number > limits.rows) throw this.tooLarge(`The sheet has more than ${limits.rows.toLocaleString('en-GB')} rows.`)
    if (row.cells.length > limits.columns)
      throw this.tooLarge(`Row ${row.number} has more than ${limits.columns.toLocaleString('en-GB')} columns.`)
    this.cellsRead += row.cells.length
    if (this.cellsRead > limits.cells)
      throw this.tooLarge(`Up to row ${row.number} the sheet has more than ${limits.cells.toLocaleString('en-GB')} cells.`)
    const last = row.cells.findLastIndex((cell) => cell.text !== '' || cell.number !== undefined)
    if (last < 0) return
    this.held.push(last === row.cells.length - 1 ? row : { ...row, cells: row.cells.slice(0, last + 1) })
    this.heldCells += row.cells.length
  }

  /** Notes something; beyond the limit of notices only how many there are. */
  notice(reason: TableNotice['reason'], words: string, at?: string): void {
    if (this.noticesTold >= this.of.limits.notices) {
      this.noticesUntold += 1
      return
    }
    this.noticesTold += 1
    const place = { sheet: this.of.sheet, ...(at === undefined ? {} : { at }) }
    this.notices.push({ reason, message: `${placeWords(this.of.file, place)}: ${words}`, ...place })
  }

  /** What was gathered since the last time. */
  take(): TablePart {
    const part = { rows: this.held, hiddenColumns: this.hiddenColumns, notices: this.notices }
    this.rowsRead += this.held.length
    this.held = []
    this.heldCells = 0
    this.notices = []
    return part
  }

  /** The last of it, which also tells how much was left untold. */
  takeLast(): TablePart {
    const { file, sheet } = this.of
    if (this.noticesUntold > 0) {
      const message = `${placeWords(file, { sheet })}: There are ${this.noticesUntold} more notices like these.`
      this.notices.push({ reason: 'more-notices', message, sheet })
    }
    return this.take()
  }

  private tooLarge(what: string): Unreadable {
    return new Unreadable('too-large', `${what} Keep only the part that answers the question, or split the sheet.`, {
      sheet: this.of.sheet,
    })
  }
}

/** Hands the rows over whenever enough are held, while `steps` reads on; `share` tells how far it has come. */
export async function* inBatches(
  reading: SheetReading,
  steps: AsyncIterable<unknown>,
  told: (rows: number) => void,
): AsyncGenerator<TablePart> {
  for await (const _step of steps) {
    if (!reading.isFull) continue
    const part = reading.take()
    told(reading.rowsRead)
    yield part
  }
  const last = reading.takeLast()
  told(reading.rowsRead)
  yield last
}
