import { lettering, type Proportion } from './drawing.tsx'
import { textWidth } from './text-measure.ts'

/** A place on a drawing, in its units. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where words begin or end. */
export interface Anchored extends Point {
  readonly anchor: 'start' | 'end'
}

/** Where words end that run along a slope, in radians. */
export interface Sloping extends Point {
  readonly slope: number
}

/** Room that something takes on a drawing. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A straight line of a drawing that words must not cross. */
export interface Line {
  readonly from: Point
  readonly to: Point
}

/** What is drawn already. */
export interface Taken {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

/** The lines from each point to the next. */
export function linesThrough(points: readonly Point[]): Line[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from === undefined ? [] : [{ from, to }]
  })
}

/** The square around a point. */
export function around({ x, y }: Point, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

/** The distance between two lines of words. */
export const leading = 18

/** The room of lines of words, one under another, whose first baseline begins or ends at a point. */
export function roomOfWords(lines: readonly string[], { x, y, anchor }: Anchored, proportion: Proportion): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, lettering[proportion]))) * 1.08
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - 14, bottom: y + 5 + (lines.length - 1) * leading }
}

/** The room of words along a slope that end at a point, as squares one after another. */
export function roomAlong(words: string, { slope, ...end }: Sloping, proportion: Proportion): Box[] {
  const width = textWidth(words, lettering[proportion])
  const [along, down] = [Math.cos(slope), Math.sin(slope)]
  const middle = { x: end.x + down * 5, y: end.y - along * 5 }
  return Array.from({ length: Math.ceil(width / 8) + 1 }, (_, step) =>
    around({ x: middle.x - along * step * 8, y: middle.y - down * step * 8 }, 8),
  )
}

/** Whether no other room is touched and no line crossed. */
export function isFree(box: Box, { boxes, lines }: Taken): boolean {
  return boxes.every((other) => !touches(box, other)) && lines.every((line) => !crosses(line, box))
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a line runs through a box: what is left of it, cut at each side in turn. */
export function crosses({ from, to }: Line, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const sides = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const
  if (sides.some(([step, room]) => step === 0 && room < 0)) return false
  const enters = Math.max(0, ...sides.filter(([step]) => step < 0).map(([step, room]) => room / step))
  const leaves = Math.min(1, ...sides.filter(([step]) => step > 0).map(([step, room]) => room / step))
  return enters <= leaves
}
