import { scaleLinear, scaleLog } from 'd3-scale'
import type { Proportion } from './drawing.tsx'
import { round } from './time-scale.ts'

/** Where the drawing of a fine has its axes. */
export const fineShapes = {
  phone: { height: 330, left: 62, right: 306, top: 40, bottom: 276, ticks: 3 },
  desk: { height: 430, left: 84, right: 930, top: 36, bottom: 372, ticks: 6 },
} as const satisfies Record<Proportion, object>

interface AxesInput {
  readonly crossing: number | undefined
  readonly turnover: number | undefined
  readonly most: (revenue: number) => number
  readonly shape: (typeof fineShapes)[Proportion]
}

/** Straight axes from zero while the crossing and the turnover fit on them side by side; otherwise axes that grow by tens. */
export function axesFor({ crossing, turnover = 0, most, shape }: AxesInput) {
  const middle = crossing ?? (turnover || 1e9)
  const range = { x: [shape.left, shape.right], y: [shape.bottom, shape.top] }
  if (turnover <= middle * 8) {
    const to = Math.max(middle * 2.5, turnover * 1.25)
    const [x, y] = [scaleLinear([0, to], range.x), scaleLinear([0, most(to) * 1.12], range.y)]
    return { from: 0, to, x: rounded(x), y: rounded(y), xTicks: x.ticks(shape.ticks), yTicks: y.ticks(5), isByTens: false }
  }
  const [from, to] = [middle / 30, turnover * 3]
  const least = crossing === undefined ? most(from) : (most(crossing) * from) / crossing
  const [x, y] = [scaleLog([from, to], range.x), scaleLog([least, most(to) * 1.6], range.y)]
  return {
    from,
    to,
    x: rounded(x),
    y: rounded(y),
    xTicks: thinned(tens(from, to), shape.ticks),
    yTicks: tens(least, most(to)),
    isByTens: true,
  }
}

function rounded(scale: (value: number) => number): (value: number) => number {
  return (value) => round(scale(value))
}

/** Every second tick while there are too many. */
function thinned(ticks: readonly number[], most: number): readonly number[] {
  return ticks.length <= most ? ticks : ticks.filter((_, index) => index % 2 === 0)
}

function tens(from: number, to: number): number[] {
  const first = Math.ceil(Math.log10(from))
  return Array.from({ length: Math.max(0, Math.floor(Math.log10(to)) - first + 1) }, (_, index) => 10 ** (first + index))
}
