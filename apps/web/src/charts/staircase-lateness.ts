import { daysBetween, saySpan } from '@dutywatch/domain/date'
import { lettering, type Proportion } from './drawing.tsx'
import { firstPromised } from './say-staircase.ts'
import type { Flight, StaircaseLayout } from './staircase-layout.ts'
import { textWidth } from './text-measure.ts'

/** How late something came: a bracket from the last day first promised to the day it happened, and words where there is room. */
export interface PlacedLateness {
  readonly flight: number
  /** Where the bracket runs. */
  readonly bracket: number
  readonly from: number
  readonly to: number
  readonly label?:
    | { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end'; readonly words: string }
    | undefined
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Brackets for all that came late. A label that would cover another, a number, a bar, a diamond or a bracket is left to the key. */
export function placeLateness(flights: readonly Flight[], layout: StaircaseLayout, proportion: Proportion): PlacedLateness[] {
  const brackets = flights.flatMap((flight, index) => bracketOf(flight, { index, layout, proportion }))
  const taken: Box[] = [
    ...layout.rungs.map(({ mark }) => around(mark, layout.disc)),
    ...layout.rungs.map(({ x, low, high }) => ({ left: x - 4, right: x + 4, top: high, bottom: low })),
    ...flights.flatMap(({ actual }) => (actual ? [around({ x: layout.x(actual.on), y: layout.y(actual.on) }, 10)] : [])),
    ...brackets.map(({ bracket, from, to }) => ({ left: bracket - 5, right: bracket, top: to, bottom: from })),
  ]
  return brackets.map(({ words, ...placed }) => {
    const width = textWidth(words, lettering[proportion]) * 1.05
    const free = placesBeside({ ...placed, width, limit: layout.width }).find(({ box }) =>
      taken.every((other) => !touches(box, other)),
    )
    if (free) taken.push(free.box)
    return { ...placed, label: free && { x: free.x, y: free.y, anchor: free.anchor, words } }
  })
}

interface BracketPlace {
  readonly index: number
  readonly layout: StaircaseLayout
  readonly proportion: Proportion
}

/** The bracket of one flight with its words; none for what came in time, or has not come. */
function bracketOf(flight: Flight, { index, layout: { x, y }, proportion }: BracketPlace) {
  const first = firstPromised(flight)
  const actual = flight.actual?.on
  if (first === undefined || actual === undefined || actual <= first) return []
  const bracket = x(actual) + (proportion === 'desk' ? 16 : 12)
  return [{ flight: index, bracket, from: y(first), to: y(actual), words: `${saySpan(daysBetween(first, actual))} late` }]
}

interface Beside {
  readonly bracket: number
  readonly from: number
  readonly to: number
  readonly width: number
  readonly limit: number
}

/** Where a label can stand: right of its bracket as long as it stays on the drawing, else left of it; in the middle first. */
function placesBeside({ bracket, from, to, width, limit }: Beside) {
  const heights = [0.55, 0.7, 0.4, 0.85, 0.25, 0.95].map((share) => from * share + to * (1 - share))
  const sides = [
    ...(bracket + 6 + width < limit ? [{ x: bracket + 6, anchor: 'start' as const, left: bracket + 6 }] : []),
    { x: bracket - 24, anchor: 'end' as const, left: bracket - 24 - width },
  ]
  return sides.flatMap(({ x, anchor, left }) =>
    heights.map((middle) => ({
      x,
      y: middle + 5,
      anchor,
      box: { left, right: left + width, top: middle - 10, bottom: middle + 10 },
    })),
  )
}

function around({ x, y }: { readonly x: number; readonly y: number }, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
