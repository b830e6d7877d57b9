import { accept, refuse, type Outcome } from '../outcome.ts'

/**
 * A quantity known only to lie between two bounds, both included. An absent bound means that nothing published limits that side (so it
 * stays JSON-safe). `point` is the best single value, and is absent when no single value may be given.
 */
export interface Interval {
  readonly low?: number
  readonly high?: number
  readonly point?: number
}

/** A value known exactly. */
export function exactly(value: number): Interval {
  return { low: value, high: value, point: value }
}

/** Everything between two bounds, without a best value; infinite or absent bounds are left open. */
export function spanning(low: number | undefined, high: number | undefined): Interval {
  return closed(low ?? -Infinity, high ?? Infinity, undefined)
}

/** Whether only one value is possible. */
export function isExact(interval: Interval): boolean {
  return interval.low !== undefined && interval.low === interval.high
}

/** Whether a value may be the true one; `slack` widens both ends by that much. */
export function includes(interval: Interval, value: number, slack = 0): boolean {
  const [low, high] = ends(interval)
  return value >= low - slack && value <= high + slack
}

/** Whether two intervals have a value in common; `slack` widens both ends of the first by that much. */
export function meets(a: Interval, b: Interval, slack = 0): boolean {
  const [aLow, aHigh] = ends(a)
  const [bLow, bHigh] = ends(b)
  return aLow - slack <= bHigh && bLow <= aHigh + slack
}

/**
 * What a percentage printed with so many decimals may have been before it was rounded, as a fraction: 23% is 0.225 to 0.235.
 * Never below zero.
 */
export function roundedPercentage(percent: number, decimals = decimalsOf(percent)): Interval {
  const scale = 10 ** decimals
  const steps = Math.round(percent * scale)
  const divisor = 200 * scale
  return { low: Math.max(0, 2 * steps - 1) / divisor, high: (2 * steps + 1) / divisor, point: (2 * steps) / divisor }
}

/** How many decimals a number is written with. */
export function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
}

/** Both together. Sound for every value the two may have, whatever ties them to each other. */
export function add(a: Interval, b: Interval): Interval {
  const [aLow, aHigh] = ends(a)
  const [bLow, bHigh] = ends(b)
  return closed(
    aLow + bLow,
    aHigh + bHigh,
    ofPoints(a, b, (x, y) => x + y),
  )
}

/** The first without the second. */
export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b))
}

/** The same amount the other way. */
export function negate(interval: Interval): Interval {
  const [low, high] = ends(interval)
  return closed(-high, -low, interval.point === undefined ? undefined : -interval.point)
}

/** The product; sound for negative and open intervals too. */
export function multiply(a: Interval, b: Interval): Interval {
  return hull(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y))
}

/** The first over the second. Refused when the second may be zero. */
export function divide(a: Interval, b: Interval): Outcome<Interval, 'division-by-zero'> {
  if (includes(b, 0))
    return refuse('division-by-zero', 'The number divided by may be zero, so there is no answer. Divide by something else.')
  return accept(hull(a, b, (x, y) => (Number.isFinite(y) ? x / y : 0)))
}

/** The values between two limits that an interval allows; what cannot be true (a share above 100%) is cut off. */
export function limitedTo(interval: Interval, lowest: number, highest: number): Interval {
  const [low, high] = ends(interval)
  return closed(Math.max(low, lowest), Math.min(high, highest), interval.point)
}

/**
 * The fraction that a part is of itself and the rest, tighter than dividing by their sum, which would let the part be two things at once.
 * Neither may be below zero. `undefined` when both may be nothing.
 */
export function partOfSum(part: Interval, rest: Interval): Interval | undefined {
  const of = (one: number, other: number) => (one === Infinity ? 1 : one / (one + other))
  const [[partLow, partHigh], [restLow, restHigh]] = [ends(part), ends(rest)]
  if (partLow < 0 || restLow < 0 || partLow + restLow === 0) return undefined
  return closed(partLow === 0 ? 0 : of(partLow, restHigh), partHigh === 0 ? 0 : of(partHigh, restLow), ofPoints(part, rest, of))
}

function hull(a: Interval, b: Interval, combine: (x: number, y: number) => number): Interval {
  const corners = ends(a).flatMap((x) => ends(b).map((y) => combine(x, y)))
  return closed(Math.min(...corners), Math.max(...corners), ofPoints(a, b, combine))
}

function ends(interval: Interval): [number, number] {
  return [interval.low ?? -Infinity, interval.high ?? Infinity]
}

function ofPoints(a: Interval, b: Interval, combine: (x: number, y: number) => number): number | undefined {
  return a.point === undefined || b.point === undefined ? undefined : combine(a.point, b.point)
}

function closed(low: number, high: number, point: number | undefined): Interval {
  return {
    ...(Number.isFinite(low) ? { low: withoutMinusZero(low) } : {}),
    ...(Number.isFinite(high) ? { high: withoutMinusZero(high) } : {}),
    ...(point !== undefined && Number.isFinite(point) ? { point: withoutMinusZero(point) } : {}),
  }
}

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value
}
