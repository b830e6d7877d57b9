import { by } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import type { Shape, Tone } from '../words/tones.ts'
import { lettering, type Proportion } from './drawing.tsx'
import { textWidth } from './text-measure.ts'
import { round, timeScale, type DaySpan, type TimeScale } from './time-scale.ts'

/** Something that held from one day to another. */
export interface Segment {
  readonly key: string
  readonly label: string
  /** Absent when it began before the drawing. */
  readonly from?: PlainDate | undefined
  /** Its last day; absent when it has not ended. */
  readonly to?: PlainDate | undefined
  /** One of three tints in turn, each with an edge of its own; solid for what is in force, dashed for what is only announced. */
  readonly look: 'first' | 'second' | 'third' | 'in-force' | 'announced'
  /** The day it began is not exactly known. */
  readonly isVague?: boolean | undefined
}

/** Something that happened in a lane. */
export interface LaneMark {
  readonly key: string
  readonly on: PlainDate
  readonly shape: Shape
  readonly tone: Tone
}

export interface Lane {
  readonly key: string
  readonly label: string
  readonly segments: readonly Segment[]
  readonly marks?: readonly LaneMark[] | undefined
}

export interface PlacedMark {
  readonly mark: LaneMark
  readonly x: number
  readonly y: number
}

export interface PlacedLane {
  readonly lane: Lane
  /** The baseline of the lane's name. */
  readonly nameAt: number
  /** The band in which its segments and marks are drawn. */
  readonly top: number
  readonly bottom: number
  readonly marks: readonly PlacedMark[]
}

export interface LanesLayout {
  readonly lanes: readonly PlacedLane[]
  readonly scale: TimeScale
  readonly top: number
  readonly bottom: number
}

/** The width of a mark. */
export const markSize = 18

const shapes = {
  phone: { left: 2, right: 318, lane: 30, gap: 14, top: 8, name: 20 },
  desk: { left: 176, right: 944, lane: 32, gap: 12, top: 30, name: 0 },
} as const

/** Where each lane, its name and its marks go, from the top down. Marks whose days are close stand over one another. */
export function layOutLanes(lanes: readonly Lane[], span: DaySpan, proportion: Proportion): LanesLayout {
  const shape = shapes[proportion]
  const inset = lanes.some(({ marks = [] }) => marks.length > 0) ? markSize / 2 : 0
  const scale = timeScale(span, [leftOf(lanes, proportion) + inset, shape.right - inset])
  const placed: PlacedLane[] = []
  let y: number = shape.top
  for (const lane of lanes) {
    const rows = rowsOf(lane.marks ?? [], scale)
    const height = Math.max(shape.lane, rows.length * (markSize + 1) + 8)
    const top = y + shape.gap / 2 + shape.name
    const step = (height - 8) / Math.max(1, rows.length)
    placed.push({
      lane,
      nameAt: shape.name === 0 ? top + height / 2 + 5 : top - 7,
      top,
      bottom: top + height,
      marks: rows.flatMap((row, level) =>
        row.map((mark) => ({ mark, x: scale(mark.on), y: round(top + 4 + step * (level + 0.5)) })),
      ),
    })
    y = top + height + shape.gap / 2
  }
  return { lanes: placed, scale, top: shape.top, bottom: y }
}

/** Marks in rows, each on the first row where it covers no other. */
function rowsOf(marks: readonly LaneMark[], scale: TimeScale): LaneMark[][] {
  const rows: LaneMark[][] = []
  for (const mark of marks.toSorted(by(({ on }) => on))) {
    const free = rows.find((row) => row.every((other) => Math.abs(scale(other.on) - scale(mark.on)) >= markSize))
    if (free === undefined) rows.push([mark])
    else free.push(mark)
  }
  return rows
}

/** On a desk the names stand before the lanes, which give way to long ones. */
function leftOf(lanes: readonly Lane[], proportion: Proportion): number {
  const { left } = shapes[proportion]
  if (proportion === 'phone') return left
  const longest = Math.max(0, ...lanes.map(({ label }) => textWidth(label, lettering.desk) * 1.08 + 16))
  return Math.min(Math.max(left, Math.ceil(longest)), 400)
}

/** The words of a segment, as many as fit, on that side of the page's day where most do; nothing when not even the first word fits. */
export function placeSegmentWords(
  label: string,
  [start, end]: readonly [number, number],
  { on, size }: { readonly on: number | undefined; readonly size: number },
): { readonly x: number; readonly words: string } | undefined {
  const isCut = on !== undefined && on > start && on < end
  const stretches = isCut ? [[start, on] as const, [on, end] as const] : [[start, end] as const]
  return stretches
    .flatMap(([from, to]) => {
      const words = fitted(label, to - from - 14, size)
      return words === undefined ? [] : [{ x: round(from + 8), words }]
    })
    .toSorted((one, other) => other.words.length - one.words.length)[0]
}

/** The longest run of whole words that fits; nothing when not even the first does. */
function fitted(label: string, room: number, size: number): string | undefined {
  const words = label.split(' ')
  const counts = words.map((_, index) => words.length - index)
  const fit = counts.map((count) => words.slice(0, count).join(' ')).find((text) => textWidth(text, size) <= room)
  return fit?.replace(/[,;]$/, '')
}
