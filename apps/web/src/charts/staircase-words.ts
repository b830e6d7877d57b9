import { daysBetween, saySpan } from '@dutywatch/domain/date'
import type { Proportion } from './drawing.tsx'
import { around, isFree, roomAlong, roomOfWords, type Anchored, type Box, type Line, type Sloping, type Taken } from './room.ts'
import { diagonalOf, type Flight, type StaircaseLayout } from './staircase-layout.ts'

/** How late something came: a bracket from the last day first promised to the day it happened. */
export interface Bracket {
  readonly flight: number
  readonly x: number
  /** Where the diamond of the day it happened stands; its height is `to`. */
  readonly diamond: number
  readonly from: number
  readonly to: number
  /** "696 days late". */
  readonly words: string
}

/** Words on a staircase. */
export interface PlacedWords extends Anchored {
  readonly words: string
}

export interface StaircaseWords {
  readonly brackets: readonly Bracket[]
  readonly lateness: readonly PlacedWords[]
  /** What the diagonal means: words that end at a point beside it, and run along it or, where that is too short, across. */
  readonly diagonal: Sloping | undefined
}

export const diagonalWords = 'the day comes'

/** Places the words of a staircase where they cover nothing and no line runs through them. What finds no room is left to the key. */
export function placeWords(flights: readonly Flight[], layout: StaircaseLayout, proportion: Proportion): StaircaseWords {
  const brackets = flights.flatMap((flight, index) => bracketOf(flight, { index, layout, proportion }))
  const { boxes, lines } = drawn(flights, layout, brackets)
  const taken = [...boxes]
  const byLength = brackets.toSorted((one, other) => other.from - other.to - (one.from - one.to))
  const lateness = byLength.flatMap((bracket) => {
    const free = placesBeside(bracket)
      .map((place) => ({ ...place, box: roomOfWords([place.words], place, proportion) }))
      .find(({ box }) => isInside(box, layout) && isFree(box, { boxes: taken, lines }))
    if (free === undefined) return []
    taken.push(free.box)
    return [{ x: free.x, y: free.y, anchor: free.anchor, words: free.words }]
  })
  return { brackets, lateness, diagonal: placeOnDiagonal(layout, { boxes: taken, lines }, proportion) }
}

interface BracketPlace {
  readonly index: number
  readonly layout: StaircaseLayout
  readonly proportion: Proportion
}

/** The bracket of one flight with its words; none for what came in time, or has not come. */
function bracketOf(flight: Flight, { index, layout: { x, y }, proportion }: BracketPlace): Bracket[] {
  const { due } = flight
  const actual = flight.actual?.on
  if (due === undefined || actual === undefined || actual <= due) return []
  const diamond = x(actual)
  const words = `${saySpan(daysBetween(due, actual))} late`
  return [{ flight: index, diamond, x: diamond + (proportion === 'desk' ? 16 : 12), from: y(due), to: y(actual), words }]
}

/** All that words must keep clear of. */
function drawn(flights: readonly Flight[], layout: StaircaseLayout, brackets: readonly Bracket[]): Taken {
  const { rungs, treads, disc, x, y } = layout
  const boxes = [
    ...rungs.map(({ mark }) => around(mark, disc)),
    ...rungs.map((rung) => ({ left: rung.x - 4, right: rung.x + 4, top: rung.high, bottom: rung.low })),
    ...flights.flatMap(({ actual }) => (actual ? [around({ x: x(actual.on), y: y(actual.on) }, 10)] : [])),
    ...brackets.map(({ x: right, from, to }) => ({ left: right - 5, right, top: to, bottom: from })),
  ]
  const lines = treads.flatMap((tread): Line[] => [
    { from: { x: tread.from, y: tread.y }, to: { x: tread.to, y: tread.y } },
    { from: { x: tread.to, y: tread.y }, to: { x: tread.to, y: tread.riser ?? tread.y } },
  ])
  return { boxes, lines: [...lines, diagonalOf(layout)] }
}

/** Where the diagonal's name can stand over it: along it near its upper end, or further down, else across and ending at it. */
function placeOnDiagonal(layout: StaircaseLayout, taken: Taken, proportion: Proportion) {
  const { from, to } = diagonalOf(layout)
  const steep = Math.atan2(to.y - from.y, to.x - from.x)
  const shares = [0.93, 0.98, 0.86, 0.8, 0.74, 0.68, 0.6, 0.52, 0.44]
  const on = (share: number) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
  const along = shares.map((share) => ({
    x: on(share).x + Math.sin(steep) * 8,
    y: on(share).y - Math.cos(steep) * 8,
    slope: steep,
  }))
  const across = shares.map((share) => ({ x: on(share).x - 12, y: on(share).y, slope: 0 }))
  return [...along, ...across]
    .map((place) => ({ place, room: roomAlong(diagonalWords, place, proportion) }))
    .find(({ room }) => room.every((box) => isInside(box, layout) && isFree(box, taken)))?.place
}

/** Where words can stand beside a bracket: to its right, to its left, by its diamond, then under its foot. */
function placesBeside({ x, diamond, from, to, words }: Bracket): PlacedWords[] {
  const heights = [0.55, 0.7, 0.4, 0.85, 0.25, 0.95].map((share) => from * share + to * (1 - share) + 5)
  const places = [
    ...heights.map((y) => ({ x: x + 6, y, anchor: 'start' as const })),
    ...heights.map((y) => ({ x: x - 24, y, anchor: 'end' as const })),
    ...[5, -3].map((below) => ({ x: diamond - 14, y: to + below, anchor: 'end' as const })),
    ...[18, 34].map((below) => ({ x, y: from + below, anchor: 'end' as const })),
  ]
  return places.map((place) => ({ ...place, words }))
}

function isInside({ left, right, top, bottom }: Box, { width, plot }: StaircaseLayout): boolean {
  return left >= plot.left && right <= width - 2 && top >= plot.top - 8 && bottom <= plot.bottom
}
