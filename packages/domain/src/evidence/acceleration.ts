import { accept, refuse, type Outcome } from '../outcome.ts'
import { confidence, type NotCounted } from './confidence-interval.ts'
import { changeBetween, type CountChange } from './count-change.ts'
import { divide, exactly, multiply, subtract, type Interval } from './interval.ts'
import { printInterval, printNumber, printPercent } from './print.ts'

/** What is said of the last part of a period: which share of a total was counted in it, and how long the part and the whole are. */
export interface LastPart {
  /** The share of the total as a fraction, with everything that rounds to it. */
  readonly share: Interval
  readonly total: Interval
  /** In one unit of time. */
  readonly part: Interval
  readonly whole: Interval
}

/** Whether counting ran faster in the last part of a period than before, with each step of the working as a line. */
export interface Acceleration extends CountChange {
  readonly state: 'accelerated' | 'slowed' | 'cannot-tell'
  readonly working: readonly string[]
}

/**
 * Tests "accelerating, with 23% in the last six months of thirty" against a steady rate: the share of the count against the share of the
 * time. Exact, and sound for whatever rounds to the share and for each length the period may have. Refused for shares, lengths and totals
 * that are none.
 */
export function accelerationOf({
  share,
  total,
  part,
  whole,
}: LastPart): Outcome<Acceleration, 'not-a-share' | 'no-length' | NotCounted> {
  const { low = -1, high = 2 } = share
  if (low < 0 || high > 1)
    return refuse('not-a-share', `${printInterval(share)} is no share. Give the share of the last part, from 0% to 100%.`)
  const earlier = subtract(whole, part)
  const shareOfTime = divide(part, whole)
  if (!shareOfTime.ok || (part.low ?? 0) <= 0 || (earlier.low ?? 0) <= 0)
    return refuse('no-length', 'The last part must be shorter than the whole period, and longer than nothing.')
  const [inPart, before] = [multiply(share, total), multiply(subtract(exactly(1), share), total)]
  const change = changeBetween({ count: before, time: earlier }, { count: inPart, time: part })
  if (!change.ok) return change
  const state = states[change.value.direction]
  const steady = multiply(shareOfTime.value, total)
  return accept({
    ...change.value,
    state,
    working: [
      `Share of the time: ${printInterval(part)} ÷ (${printInterval(whole)}) = ${inPercent(shareOfTime.value)}`,
      `At a steady rate the last part would hold ${inWhole(steady)} of ${printInterval(total)}; at ${inPercent(share)} it holds ${inWhole(inPart)}`,
      ...(change.value.observed
        ? [`Later rate ÷ earlier rate, with every rounding: ${printInterval(change.value.observed)}`]
        : []),
      `The same with what chance leaves open besides, ${confidence * 100} times of 100: ${chanceOf(change.value)}`,
      verdicts[state],
    ],
  })
}

const states = { rose: 'accelerated', fell: 'slowed', 'cannot-tell': 'cannot-tell' } as const satisfies Record<
  CountChange['direction'],
  Acceleration['state']
>

const verdicts: Record<Acceleration['state'], string> = {
  accelerated: 'All of that is above 1, so the rate rose by more than rounding, unclear ends and chance explain',
  slowed: 'All of that is below 1, so the rate fell by more than rounding, unclear ends and chance explain',
  'cannot-tell': 'That includes 1, a steady rate, so a change cannot be told from none',
}

function chanceOf({ ratio: { lower, upper } }: CountChange): string {
  return upper === undefined ? `at least ${printNumber(lower)}` : `between ${printNumber(lower)} and ${printNumber(upper)}`
}

function inPercent(share: Interval): string {
  return printInterval(multiply(share, exactly(100)), printPercent)
}

function inWhole(count: Interval): string {
  return printInterval(count, (value) => printNumber(Math.round(value)))
}
