import { daysBetween, type PlainDate } from '@dutywatch/domain/date'
import type { Proportion } from './drawing.tsx'
import type { Line, Point } from './room.ts'
import { spanOf, timeScale, type DaySpan, type TimeScale } from './time-scale.ts'

/** One time a day was promised, forecast or asked for. */
export interface Rung {
  readonly key: string
  readonly saidOn: PlainDate
  /** `month` when only the month of saying is known; it is drawn on the last day of it. */
  readonly saidPrecision?: 'day' | 'month' | undefined
  /** The days read from the words; an end that stays open is left out. A rung without either is not drawn. */
  readonly earliest?: PlainDate | undefined
  readonly latest?: PlainDate | undefined
  readonly words: string
  readonly by?: string | undefined
  /** The page of the promise. */
  readonly to?: string | undefined
}

/** Everything said about when one thing would happen, and when it did. */
export interface Flight {
  readonly key: string
  /** "The full response". */
  readonly label: string
  /** In the order they were said. */
  readonly rungs: readonly Rung[]
  /** The last day first given, which lateness is measured against; absent when none was. */
  readonly due?: PlainDate | undefined
  /** How often those responsible moved it, in words. */
  readonly moved?: string | undefined
  readonly actual?: { readonly on: PlainDate; readonly label: string } | undefined
}

export interface PlacedRung {
  readonly rung: Rung
  /** 1, 2, 3… across the whole drawing, as its key numbers them. */
  readonly number: number
  readonly flight: number
  readonly x: number
  /** From the earliest day (lower) to the latest (upper) as positions; equal for a single day. */
  readonly low: number
  readonly high: number
  /** The last day is open: the window has no end. */
  readonly isOpenEnded: boolean
  /** Where the number stands. */
  readonly mark: Point
}

/** A promise that held from one position to another, then was overtaken. */
export interface Tread {
  readonly flight: number
  readonly y: number
  readonly from: number
  readonly to: number
  /** Where the promised day came and nothing later is on record: beyond it the tread is overdue. */
  readonly due?: number | undefined
  /** Where the next one was promised for. */
  readonly riser?: number | undefined
}

export interface StaircaseLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly said: DaySpan
  readonly promised: DaySpan
  readonly x: TimeScale
  readonly y: TimeScale
  readonly rungs: readonly PlacedRung[]
  readonly treads: readonly Tread[]
  /** The half-size of a number's disc. */
  readonly disc: number
}

const shapes = {
  phone: { width: 320, height: 380, plot: { left: 62, right: 314, top: 30, bottom: 334 }, disc: 11 },
  desk: { width: 640, height: 560, plot: { left: 64, right: 610, top: 34, bottom: 510 }, disc: 12 },
} as const satisfies Record<Proportion, object>

/** Lays a staircase out: every rung, every tread between them, and a number on each rung that covers no other. */
export function layOutStaircase(flights: readonly Flight[], on: PlainDate, proportion: Proportion): StaircaseLayout {
  const shape = shapes[proportion]
  const { plot } = shape
  const { said, promised } = spansOf(flights, on)
  const x = timeScale(said, [plot.left, plot.right])
  const y = timeScale(promised, [plot.bottom, plot.top])
  const rungs = placeRungs(flights, { x, y, plot, disc: shape.disc })
  const treads = flights.flatMap((flight, index) => treadsOf(flight, index, { x, y, on }))
  return { ...shape, said, promised, x, y, rungs, treads }
}

/** Where a promised day comes: from the first day that is on both axes to the last. */
export function diagonalOf({ said, promised, x, y }: StaircaseLayout): Line {
  const from = said.from > promised.from ? said.from : promised.from
  const to = said.to < promised.to ? said.to : promised.to
  return { from: { x: x(from), y: y(from) }, to: { x: x(to), y: y(to) } }
}

function spansOf(flights: readonly Flight[], on: PlainDate): { said: DaySpan; promised: DaySpan } {
  const spoken = flights.flatMap(({ rungs }) => rungs.map(({ saidOn }) => saidOn))
  const happened = flights.flatMap(({ actual }) => (actual ? [actual.on] : []))
  const windows = flights.flatMap(({ rungs }) =>
    rungs.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== undefined)),
  )
  const awaited = flights.some(({ actual }) => actual === undefined) ? [on] : []
  const margin = Math.ceil(daysBetween(...endsOf([...spoken, ...happened, ...windows])) * 0.04) + 5
  return {
    said: spanOf([...spoken, ...happened, ...awaited], margin),
    promised: spanOf([...windows, ...happened, ...spoken], margin),
  }
}

function endsOf(days: readonly PlainDate[]): [PlainDate, PlainDate] {
  const { from, to } = spanOf(days)
  return [from, to]
}

interface RungScales {
  readonly x: TimeScale
  readonly y: TimeScale
  readonly plot: StaircaseLayout['plot']
  readonly disc: number
}

function placeRungs(flights: readonly Flight[], { x, y, plot, disc }: RungScales): PlacedRung[] {
  const placed: PlacedRung[] = []
  const rungs = flights.flatMap((flight, index) => flight.rungs.map((rung) => ({ rung, flight: index })))
  for (const { rung, flight } of rungs) {
    const { saidOn, earliest, latest } = rung
    const low = y(earliest ?? latest ?? saidOn)
    const high = latest === undefined ? plot.top : y(latest)
    const at = x(saidOn)
    const taken = placed.map(({ mark }) => mark)
    placed.push({
      rung,
      flight,
      number: placed.length + 1,
      x: at,
      low,
      high,
      isOpenEnded: latest === undefined && earliest !== undefined,
      mark: freePlace(taken, { x: at, y: latest === undefined ? low : high }, { disc, left: plot.left - 6 }),
    })
  }
  return placed
}

/** The nearest place to a rung's end where a disc covers no other and no words of the axis: on the end, or left, right, above, below. */
function freePlace(
  taken: readonly Point[],
  { x, y }: Point,
  { disc, left }: { readonly disc: number; readonly left: number },
): Point {
  const step = disc * 2 + 2
  const places = [0, 1, 2, 3].flatMap((ring) => [
    { x: x - ring * step, y },
    { x: x + ring * step, y },
    { x, y: y - ring * step },
    { x, y: y + ring * step },
  ])
  const isFree = (place: Point) =>
    place.x - disc >= left && taken.every((other) => Math.hypot(place.x - other.x, place.y - other.y) >= step - 1)
  return places.find(isFree) ?? { x, y }
}

function treadsOf(flight: Flight, index: number, { x, y, on }: { x: TimeScale; y: TimeScale; on: PlainDate }): Tread[] {
  const dated = flight.rungs.filter(({ latest }) => latest !== undefined)
  return dated.flatMap((rung, step): Tread[] => {
    const { saidOn, latest } = rung
    const next = dated[step + 1]
    const end = next?.saidOn ?? flight.actual?.on ?? on
    if (latest === undefined || end <= saidOn) return []
    const riser = next?.latest ?? flight.actual?.on
    return [
      {
        flight: index,
        y: y(latest),
        from: x(saidOn),
        to: x(end),
        ...(latest < end && { due: x(latest) }),
        ...(riser !== undefined && { riser: y(riser) }),
      },
    ]
  })
}
