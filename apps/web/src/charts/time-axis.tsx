import { daysBetween, parts } from '@dutywatch/domain/date'
import { sayTick } from '../words/days.ts'
import { Label, lettering } from './drawing.tsx'
import { textWidth } from './text-measure.ts'
import { monthStarts, round, yearStarts, type DaySpan, type TimeScale } from './time-scale.ts'

const DAYS_OF_A_LONG_SPAN = 365 * 2.2

/** From where to where a line is drawn. */
export type Stretch = readonly [number, number]

export interface TimeAxisProps {
  readonly span: DaySpan
  readonly scale: TimeScale
  /** Where the line of the axis is. */
  readonly at: number
  /** Where the lines of the grid run, across the axis: they stop for words. */
  readonly grid: readonly Stretch[]
  /** Least room between two ticks' words. */
  readonly room?: number
}

/** The days under a drawing: years, or months of a short span. */
export function TimeAxisBelow({ span, scale, at, grid, room = 60 }: TimeAxisProps) {
  return (
    <g>
      {apart(
        ticksOf(span, scale, room).map((tick) => ({ ...tick, x: keptInside(tick.words, scale(tick.day), scale(span.to)) })),
      ).map(({ day, words, x }) => (
        <g key={day}>
          <path className="grid" d={grid.map(([from, to]) => `M${scale(day)} ${from}V${to}`).join('')} />
          <Label x={x} y={at + 20} anchor="middle" look="soft">
            {words}
          </Label>
        </g>
      ))}
    </g>
  )
}

interface PlacedTick {
  readonly day: string
  readonly words: string
  readonly x: number
}

/** Every tick, every other one and so on, until no words touch: words at an end are moved inwards, closer to their neighbour. */
export function apart(ticks: readonly PlacedTick[]): PlacedTick[] {
  const [every = 1] = ticks
    .map((_, index) => index + 1)
    .filter((step) => areApart(ticks.filter((_, index) => index % step === 0)))
  return ticks.filter((_, index) => index % every === 0)
}

function areApart(ticks: readonly PlacedTick[]): boolean {
  return ticks.every(({ words, x }, index) => {
    const before = ticks[index - 1]
    return (
      before === undefined ||
      x - before.x > (textWidth(words, lettering.phone) + textWidth(before.words, lettering.phone)) / 2 + 6
    )
  })
}

/** The middle of a tick's words: at its day, unless they would leave the drawing, which ends close to the span. */
export function keptInside(words: string, at: number, end: number): number {
  const half = textWidth(words, lettering.phone) / 2
  return round(Math.max(half + 2, Math.min(at, end + 2 - half)))
}

/** The same days beside a drawing. */
export function TimeAxisBeside({ span, scale, at, grid, room = 40 }: TimeAxisProps) {
  return (
    <g>
      {ticksOf(span, scale, room).map(({ day, words }) => (
        <g key={day}>
          <path className="grid" d={grid.map(([from, to]) => `M${from} ${scale(day)}H${to}`).join('')} />
          <Label x={at} y={scale(day) + 5} anchor="end" look="soft">
            {words}
          </Label>
        </g>
      ))}
    </g>
  )
}

/** The days that are named along an axis, thinned out until their words fit. */
export function ticksOf(span: DaySpan, scale: TimeScale, room: number): { readonly day: string; readonly words: string }[] {
  const isLong = daysBetween(span.from, span.to) > DAYS_OF_A_LONG_SPAN
  const months = [1, 3, 6].find(
    (step) => Math.abs(scale(monthStarts(span, step)[1] ?? span.to) - scale(monthStarts(span, step)[0] ?? span.from)) >= room,
  )
  if (!isLong && months !== undefined) return monthStarts(span, months).map((day) => ({ day, words: sayTick(day) }))
  const years = yearStarts(span)
  const step =
    [1, 2, 5, 10].find((every) => Math.abs(scale(years[every] ?? span.to) - scale(years[0] ?? span.from)) >= room) ?? 10
  return years.filter((day) => parts(day).year % step === 0).map((day) => ({ day, words: day.slice(0, 4) }))
}
