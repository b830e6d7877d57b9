import { drawingWidth, lettering, type Proportion } from './drawing.tsx'
import { leading } from './room.ts'
import { textWidth, wrapText } from './text-measure.ts'

/** One quantity, drawn from zero. What is not exactly known is drawn as the interval it lies in. */
export interface Bar {
  readonly key: string
  readonly label: string
  /** The least it can be; the whole bar when nothing else is given. Absent when nothing is known. */
  readonly low?: number | undefined
  /** The most it can be, when that is more. */
  readonly high?: number | undefined
  /** The best single value inside the interval. */
  readonly point?: number | undefined
  /** "More than": the bar has no end. */
  readonly isOpenEnded?: boolean | undefined
  /** What is written at the bar's end: "10,119", "55.4% of 5,784". */
  readonly words: string
}

/** Bars that may be compared with one another. Bars of different groups are set apart and never joined. */
export interface BarGroup {
  readonly key: string
  readonly label?: string | undefined
  readonly bars: readonly Bar[]
}

export interface PlacedBar {
  readonly bar: Bar
  /** The top of the bar itself. */
  readonly y: number
  readonly lines: readonly string[]
  /** The label and the words do not fit on one line. */
  readonly isTight: boolean
}

/** How rows are laid out: labels above their bars on a phone, beside them on a desk. */
export const barShapes = {
  phone: { bar: 16, row: 50, head: 34, left: 2, labelAbove: true, labelWidth: 312, ticks: 3 },
  desk: { bar: 18, row: 32, head: 40, left: 216, labelAbove: false, labelWidth: 200, ticks: 6 },
} as const satisfies Record<Proportion, object>

/**
 * Where every group's name and every bar goes, from the `top` down, and how much room they take. `bands` are where lines of the axis
 * may run: beside bars, never through the name of a group or a label.
 */
export function layOutBars(groups: readonly BarGroup[], proportion: Proportion, top: number) {
  const shape = barShapes[proportion]
  const heads: { key: string; lines: readonly string[]; y: number }[] = []
  const bars: PlacedBar[] = []
  const bands: (readonly [number, number])[] = []
  let y = top + 4
  for (const { key, label, bars: own } of groups) {
    if (label !== undefined) {
      const lines = wrapText(label, (drawingWidth[proportion] - 8) / 1.08, lettering[proportion])
      heads.push({ key, lines, y: y + shape.head - 12 })
      y += shape.head + (lines.length - 1) * leading
    }
    const start = y
    for (const bar of own) {
      const { row, offset, ...words } = rowOf(bar, proportion)
      bars.push({ bar, ...words, y: y + offset })
      if (shape.labelAbove) bands.push([y + offset - 3, y + offset + shape.bar + 3])
      y += row
    }
    if (!shape.labelAbove) bands.push([start, y])
    if (label !== undefined) y += 6
  }
  return { heads, bars, bands, height: y }
}

function rowOf(bar: Bar, proportion: Proportion) {
  const shape = barShapes[proportion]
  const size = lettering[proportion]
  const lines = wrapText(bar.label, shape.labelWidth, size)
  const room = textWidth(lines.at(-1) ?? '', size) + textWidth(bar.words, size) * 1.08 + 12
  const isTight = shape.labelAbove && room > shape.labelWidth
  if (shape.labelAbove) {
    const above = (lines.length + (isTight ? 1 : 0)) * leading
    return { lines, isTight, offset: above + 6, row: above + shape.bar + 18 }
  }
  const row = Math.max(shape.row, lines.length * leading + 10)
  return { lines, isTight, offset: (row - shape.bar) / 2, row }
}
