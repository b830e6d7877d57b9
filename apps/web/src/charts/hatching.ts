import { round } from './time-scale.ts'

/** A rectangle of a drawing, in its units. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Slanting lines across a rectangle and its outline, as one path: they need no pattern that a page would have to name. */
export function hatching({ x, y, width, height }: Area, step = 6): string {
  const lines = Array.from({ length: Math.floor((width + height) / step) }, (_, index) => (index + 1) * step).map((at) => {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height]
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width]
    return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`
  })
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z${lines.join('')}`
}
