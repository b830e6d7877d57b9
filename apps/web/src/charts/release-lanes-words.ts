import { lettering, type Proportion } from './drawing.tsx'
import type { PeriodBlock } from './release-lane.ts'
import { textWidth, wrapText } from './text-measure.ts'
import type { TimeScale } from './time-scale.ts'

/** Where blocks and the names of releases go in each proportion. */
export const shapes = {
  phone: { left: 2, right: 314, labelWidth: 312, labelAbove: true, tall: 44 },
  desk: { left: 262, right: 956, labelWidth: 240, labelAbove: false, tall: 48 },
} as const satisfies Record<Proportion, object>

/** Where a block begins and ends. */
export function edgesOf({ from, to }: PeriodBlock, x: TimeScale): readonly [number, number] {
  return [x(from), x(to)]
}

/** What is written over a block, in lines no wider than the drawing. */
export function linesOf({ former, words }: PeriodBlock, proportion: Proportion): string[] {
  const { left, right } = shapes[proportion]
  const size = lettering[proportion]
  return wrapText(words, (right - left - (former === undefined ? 0 : textWidth(former, size))) / bolder, size)
}

/** How much wider letters are in bold. */
const bolder = 1.08

interface Across {
  readonly x: TimeScale
  readonly proportion: Proportion
}

function widthOfWords(block: PeriodBlock, proportion: Proportion): number {
  const widest = Math.max(...linesOf(block, proportion).map((line) => textWidth(line, lettering[proportion])))
  return (widest + (block.former === undefined ? 0 : textWidth(`${block.former}  `, lettering[proportion]))) * bolder
}

/** Where the words of a block stand, inside the drawing. */
export function startOfWords(block: PeriodBlock, { x, proportion }: Across): { x: number; anchor: 'start' | 'end' } {
  const { left, right } = shapes[proportion]
  const [from, to] = edgesOf(block, x)
  const width = widthOfWords(block, proportion)
  if (from + width <= right) return { x: from, anchor: 'start' }
  if (to - width >= left) return { x: to, anchor: 'end' }
  return { x: left, anchor: 'start' }
}

/** On which row over the blocks the last line of each stands, 0 the lowest, so that no words cover others. */
export function rowsOfWords(blocks: readonly PeriodBlock[], across: Across): number[] {
  const taken: { row: number; from: number; to: number }[] = []
  return blocks.map((block) => {
    const { x: at, anchor } = startOfWords(block, across)
    const width = widthOfWords(block, across.proportion)
    const [from, to] = anchor === 'start' ? [at, at + width] : [at - width, at]
    const hits = taken.filter((other) => other.from < to + 8 && from < other.to + 8)
    const row = Math.max(-1, ...hits.map((other) => other.row)) + 1
    taken.push(...linesOf(block, across.proportion).map((_, line) => ({ row: row + line, from, to })))
    return row
  })
}
