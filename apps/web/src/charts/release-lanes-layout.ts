import type { PlainDate } from '@dutywatch/domain/date'
import { drawingWidth, lettering, type Proportion } from './drawing.tsx'
import { leading } from './room.ts'
import { textWidth, wrapText } from './text-measure.ts'
import { round, timeScale, type DaySpan, type TimeScale } from './time-scale.ts'

/** What was counted over one period: drawn as wide as the period is long and as high as it is on average, so that its area is the count. */
export interface PeriodBlock {
  readonly key: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** The least a month; absent when nothing is known. */
  readonly low?: number | undefined
  /** The most a month, when that is more. */
  readonly high?: number | undefined
  /** "More than": the block has no top. */
  readonly isOpenEnded?: boolean | undefined
  /** "3,171 (264 a month)". */
  readonly words: string
  /** What an earlier release gave for the same: "3,171". */
  readonly former?: string | undefined
  /** A line may be drawn from the block before: one release, the same forces, no gap. */
  readonly continues: boolean
}

/** One release: what it printed and nothing else. */
export interface ReleaseLane {
  readonly key: string
  /** "NSPCC, June 2018". */
  readonly label: string
  /** How many forces answered. */
  readonly detail: string
  readonly blocks: readonly PeriodBlock[]
}

/** Releases that count one place. */
export interface LaneGroup {
  readonly key: string
  readonly label: string
  readonly lanes: readonly ReleaseLane[]
}

const shapes = {
  phone: { left: 2, right: 314, labelWidth: 312, labelAbove: true, tall: 44 },
  desk: { left: 262, right: 956, labelWidth: 240, labelAbove: false, tall: 48 },
} as const satisfies Record<Proportion, object>

const headRoom = 34
/** How much larger the name of a group is set, and bolder. */
const headSize = 1.32
export const headLeading = 23
const gapBelow = 16
/** What is drawn of a block is this much narrower than its period where it touches another that it does not continue. */
export const apart = 2

export interface PlacedBlock {
  readonly block: PeriodBlock
  readonly x: number
  readonly width: number
  readonly base: number
  readonly lines: readonly string[]
  /** Where the first of the lines stands. */
  readonly wordsAt: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
}

export interface PlacedLane {
  readonly lane: ReleaseLane
  readonly label: readonly string[]
  readonly detail: readonly string[]
  readonly labelY: number
  readonly tracks: readonly { readonly base: number; readonly top: number; readonly blocks: readonly PlacedBlock[] }[]
}

export interface LanesOfReleases {
  readonly x: TimeScale
  readonly left: number
  readonly right: number
  /** How high a rate is drawn. */
  readonly rise: (perMonth: number) => number
  readonly heads: readonly { readonly key: string; readonly lines: readonly string[]; readonly y: number }[]
  readonly lanes: readonly PlacedLane[]
  readonly bands: readonly (readonly [number, number])[]
  readonly bottom: number
}

/** Where every release, its periods and their words go, from the `top` down. */
export function layOutReleases(
  groups: readonly LaneGroup[],
  { span, proportion, top }: { readonly span: DaySpan; readonly proportion: Proportion; readonly top: number },
): LanesOfReleases {
  const shape = shapes[proportion]
  const x = timeScale(span, [shape.left, shape.right])
  const most = Math.max(1, ...groups.flatMap(({ lanes }) => lanes.flatMap(({ blocks }) => blocks.map(highest))))
  const rise = (perMonth: number) => round((perMonth / most) * shape.tall)
  const heads: LanesOfReleases['heads'][number][] = []
  const lanes: PlacedLane[] = []
  const bands: (readonly [number, number])[] = []
  let y = top
  for (const group of groups) {
    const lines = wrapText(group.label, drawingWidth[proportion] / headSize, lettering[proportion])
    heads.push({ key: group.key, lines, y: y + headRoom - 12 })
    y += headRoom + (lines.length - 1) * headLeading
    for (const lane of group.lanes) {
      const placed = placeLane(lane, { y, x, rise, proportion })
      lanes.push(placed.lane)
      bands.push(...placed.lane.tracks.map(({ top: from, base }) => [from, base] as const))
      y = placed.bottom + gapBelow
    }
  }
  return { x, left: shape.left, right: shape.right, rise, heads, lanes, bands, bottom: y - gapBelow }
}

function highest({ low = 0, high = 0 }: PeriodBlock): number {
  return Math.max(low, high)
}

interface LaneRoom {
  readonly y: number
  readonly x: TimeScale
  readonly rise: LanesOfReleases['rise']
  readonly proportion: Proportion
}

/** Room for what has no height, or no top. */
const least = { unknown: 30, openEnd: 12 }

function placeLane(lane: ReleaseLane, { y, x, rise, proportion }: LaneRoom): { lane: PlacedLane; bottom: number } {
  const shape = shapes[proportion]
  const label = wrapText(lane.label, shape.labelWidth * 0.92, lettering[proportion])
  const detail = wrapText(lane.detail, shape.labelWidth, lettering[proportion])
  const labelRoom = (label.length + detail.length) * leading
  const tracks: PlacedLane['tracks'][number][] = []
  let top = shape.labelAbove ? y + labelRoom + 2 : y
  for (const blocks of tracksOf(lane.blocks)) {
    const written = blocks.map((block) => linesOf(block, proportion))
    const rows = rowsOfWords(blocks, { x, proportion })
    const wordsRoom = Math.max(...rows.map((row, index) => row + (written[index]?.length ?? 1))) * leading + 4
    const tall = Math.max(...blocks.map((block) => heightOf(block, rise)))
    const base = Math.round(top + wordsRoom + tall)
    const placed = blocks.map((block, index): PlacedBlock => {
      const [from, to] = edgesOf(block, x)
      const lines = written[index] ?? []
      const wordsY = top + wordsRoom - ((rows[index] ?? 0) + lines.length - 1) * leading - 8
      const wordsAt = { ...startOfWords(block, { x, proportion }), y: wordsY }
      return { block, x: from, width: round(to - from), base, lines, wordsAt }
    })
    tracks.push({ base, top: top + wordsRoom, blocks: placed })
    top = base + 10
  }
  const bottom = Math.max(top - 10, y + labelRoom)
  return { lane: { lane, label, detail, labelY: y + 14, tracks }, bottom }
}

/** How high a block is drawn with what stands on it. */
function heightOf(block: PeriodBlock, rise: LanesOfReleases['rise']): number {
  if (block.low === undefined) return least.unknown
  return rise(highest(block)) + (block.isOpenEnded ? least.openEnd : 0)
}

/** Periods that overlap stand under one another: the first given on top. */
function tracksOf(blocks: readonly PeriodBlock[]): PeriodBlock[][] {
  const tracks: PeriodBlock[][] = []
  for (const block of blocks) {
    const free = tracks.find((track) => track.every(({ from, to }) => block.from > to || block.to < from))
    if (free) free.push(block)
    else tracks.push([block])
  }
  return tracks.map((track) => track.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
}

function edgesOf({ from, to }: PeriodBlock, x: TimeScale): readonly [number, number] {
  return [x(from), x(to)]
}

/** What is written over a block, in lines no wider than the drawing. */
function linesOf({ former, words }: PeriodBlock, proportion: Proportion): string[] {
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

function startOfWords(block: PeriodBlock, { x, proportion }: Across): { x: number; anchor: 'start' | 'end' } {
  const { left, right } = shapes[proportion]
  const [from, to] = edgesOf(block, x)
  const width = widthOfWords(block, proportion)
  if (from + width <= right) return { x: from, anchor: 'start' }
  if (to - width >= left) return { x: to, anchor: 'end' }
  return { x: left, anchor: 'start' }
}

/** On which row over the blocks the last line of each stands, 0 the lowest, so that no words cover others. */
function rowsOfWords(blocks: readonly PeriodBlock[], across: Across): number[] {
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
