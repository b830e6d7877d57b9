import { drawingWidth, lettering, type Proportion } from './drawing.tsx'
import { leading } from './room.ts'
import type { LaneGroup, PeriodBlock, ReleaseLane } from './release-lane.ts'
import { edgesOf, linesOf, rowsOfWords, shapes, startOfWords } from './release-lanes-words.ts'
import { wrapText } from './text-measure.ts'
import { round, timeScale, type DaySpan, type TimeScale } from './time-scale.ts'

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
