import type { TableCell } from '@dutywatch/returns/table'
import type { TableLimits } from './limits.ts'
import type { FileRow, TableNotice, TablePart } from './table-file.ts'
import { placeWords, Unreadable } from './unreadable.ts'

const batchRows = 1_000
const batchCells = 5_000

/** A cell that holds nothing; one for all, since there may be millions. */
export const emptyCell: TableCell = Object.freeze({ text: '' })

/** Whose rows are read, and how much of them. */
export interface SheetBeingRead {
  readonly file: string
  readonly sheet: string
  readonly limits: TableLimits
}

/** A row that stands for several equal ones, and how many of them are left to give out. */
interface Run {
  readonly row: FileRow
  readonly times: number
  left: number
}

/** Gathers the rows of one sheet into batches, and refuses, by throwing, what exceeds the limits. */
export class SheetReading {
  readonly of: SheetBeingRead
  /** Rows handed over so far. */
  rowsRead = 0
  hiddenColumns: readonly number[] = []
  private cellsRead = 0
  private held: (FileRow | Run)[] = []
  private heldRows = 0
  private heldCells = 0
  private notices: TableNotice[] = []
  private noticesTold = 0
  private noticesUntold = 0

  constructor(of: SheetBeingRead) {
    this.of = of
  }

  /** Whether enough is held to hand over. */
  get isFull(): boolean {
    return this.heldRows >= batchRows || this.heldCells >= batchCells
  }

  /** Takes a row that may stand for several equal ones below each other; without words it is left out. */
  add(row: FileRow, times = 1): void {
    const last = lastFilled(row)
    if (last < 0) return
    const { limits } = this.of
    const cells = (last + 1) * times
    this.cellsRead += cells
    if (row.number + times - 1 > limits.rows) throw this.tooLarge(`The sheet has more than ${inWords(limits.rows)} rows.`)
    if (last >= limits.columns) throw this.tooLarge(`Row ${row.number} has more than ${inWords(limits.columns)} columns.`)
    if (this.cellsRead > limits.cells)
      throw this.tooLarge(`Up to row ${row.number} the sheet has more than ${inWords(limits.cells)} cells.`)
    const own = last === row.cells.length - 1 ? row : { ...row, cells: row.cells.slice(0, last + 1) }
    this.held.push(times === 1 ? own : { row: own, times, left: times })
    this.heldRows += times
    this.heldCells += cells
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

  /** Notes how many comments and footnotes the sheet has, which are not read. */
  noticeNotes(count: number): void {
    if (count === 0) return
    const what = count === 1 ? 'one comment or footnote, which was' : `${count} comments or footnotes, which were`
    this.notice('notes-not-read', `The sheet has ${what} not read. Look whether they change what its cells say.`)
  }

  /** A batch of what was gathered. */
  take(): TablePart {
    const rows: FileRow[] = []
    let cells = 0
    let emptied = 0
    const isFull = () => rows.length >= batchRows || cells >= batchCells
    const give = (row: FileRow) => {
      rows.push(row)
      cells += row.cells.length
    }
    for (const held of this.held) {
      if (isFull()) break
      if ('cells' in held) give(held)
      else {
        for (; held.left > 0 && !isFull(); held.left -= 1) give({ ...held.row, number: held.row.number + held.times - held.left })
        if (held.left > 0) break
      }
      emptied += 1
    }
    this.held.splice(0, emptied)
    this.heldRows -= rows.length
    this.heldCells -= cells
    this.rowsRead += rows.length
    const { notices, hiddenColumns } = this
    this.notices = []
    return { rows, hiddenColumns, notices }
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

/** Hands the rows over whenever enough are held, while `steps` reads on. After each batch `told` hears how many rows there were. */
export async function* inBatches(
  reading: SheetReading,
  steps: AsyncIterable<unknown>,
  told: (rows: number) => void,
): AsyncGenerator<TablePart> {
  for await (const _step of steps) {
    while (reading.isFull) {
      const part = reading.take()
      told(reading.rowsRead)
      yield part
    }
  }
  const last = reading.takeLast()
  told(reading.rowsRead)
  yield last
}

function lastFilled({ cells }: FileRow): number {
  let last = cells.length - 1
  while (last >= 0 && cells[last]?.text === '' && cells[last]?.number === undefined) last -= 1
  return last
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
