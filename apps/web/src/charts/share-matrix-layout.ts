import { drawingWidth, lettering } from './drawing.tsx'
import { leading } from './room.ts'
import { wrapText } from './text-measure.ts'

/** A release whose shares stand under one another. */
export interface ShareColumn {
  readonly key: string
  /** "April to September 2018". */
  readonly label: string
  /** "29 May 2020". */
  readonly published: string
  /** "44 of 45 forces". */
  readonly answered: string
}

/** One share, with what it is a share of. */
export interface ShareCell {
  /** From 0 to 100; absent where it was given in words, or nothing was said. */
  readonly percent?: number | undefined
  /** "32%", "“almost half”", "counted with Facebook". */
  readonly words: string
  /** What it is a share of: "of 1,317", "n not said"; nothing where there is no share. */
  readonly of?: string | undefined
  /** Its platforms were counted in other company by the release before. */
  readonly isRegrouped?: boolean
  /** What it leaves possible as a share of everything counted, in per cent. */
  readonly ofAll?: { readonly low: number; readonly high: number; readonly words: string } | undefined
}

/** A platform or a grouping, in the order of the columns; nothing where a release does not speak of it. */
export interface ShareRow {
  readonly key: string
  readonly label: string
  /** What the row counts together. */
  readonly note?: string | undefined
  /** What every other row rests on. */
  readonly isBase?: boolean
  readonly cells: readonly (ShareCell | undefined)[]
}

export interface PlacedShare {
  readonly key: number
  readonly cell: ShareCell
  readonly x: number
  readonly y: number
  readonly words: readonly string[]
  readonly below: readonly string[]
}

const labelWidth = 196
const left = 212
/** Room between one column's words and the next. */
const gutter = 18

/** Where every share of the matrix and its words go. */
export function layOutShares(columns: readonly ShareColumn[], rows: readonly ShareRow[]) {
  const step = (drawingWidth.desk - left) / Math.max(1, columns.length)
  const columnAt = (index: number) => Math.round(left + index * step)
  const labels = columns.map((column) => columnLabels(column, columns.length))
  const periodLines = Math.max(1, ...labels.map(({ period }) => period.length))
  const publishedLines = Math.max(1, ...labels.map(({ published }) => published.length))
  const publishedY = 14 + periodLines * leading + 2
  let y = publishedY + publishedLines * leading + 4
  const placed = rows.map((row) => {
    const label = wrapText(row.label, labelWidth * 0.92, lettering.desk)
    const note = row.note === undefined ? [] : wrapText(row.note, labelWidth, lettering.desk)
    const cells = row.cells.flatMap((cell, index): PlacedShare[] =>
      cell ? [{ key: index, cell, x: columnAt(index), y, ...linesOf(cell, step - gutter) }] : [],
    )
    const top = y
    const below = Math.max(0, ...cells.map((each) => each.below.length))
    const isDrawn = cells.some(({ cell: { percent } }) => percent !== undefined)
    const words = Math.max(0, ...cells.map((each) => each.words.length))
    const inCells = isDrawn ? 82 + below * leading : 14 + words * leading
    y += Math.max(inCells, 26 + (label.length + note.length - 1) * leading) + 14
    return { row, y: top, label, note, cells }
  })
  return { columnAt, publishedY, rows: placed, height: y }
}

function linesOf({ percent, words, of, ofAll, isRegrouped }: ShareCell, width: number) {
  return {
    words: percent === undefined ? wrapText(words, width, lettering.desk) : [words],
    below: [of, ofAll?.words, isRegrouped ? 'regrouped' : undefined].flatMap((line) =>
      line === undefined ? [] : wrapText(line, width, lettering.desk),
    ),
  }
}

/** The head of a column in lines that fit it. */
export function columnLabels({ label, published, answered }: ShareColumn, columns: number) {
  const width = (drawingWidth.desk - left) / Math.max(1, columns) - gutter
  const lines = (words: string) => wrapText(words, width, lettering.desk)
  return { period: lines(label), published: [...lines(published), ...lines(answered)] }
}
