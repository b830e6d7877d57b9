import { byId } from '../by-id.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { accelerationOf } from './acceleration.ts'
import { amountShown, factorDimension, meetingOf, sumDimension, writtenDown, type Amount, type MixingRule } from './amount.ts'
import type { NotCounted } from './confidence-interval.ts'
import { sameDimension } from './dimension.ts'
import type { Evidence } from './evidence-lookup.ts'
import type { FunctionName } from './expression.ts'
import { exactly, multiply, spanning, subtract } from './interval.ts'
import { daysIn, monthsIn } from './period.ts'
import { printInterval, printPercent } from './print.ts'
import { boundsOfShare } from './share.ts'

/** What a function makes of its arguments, and the lines that tell of it when there is something to tell. */
export interface Applied {
  readonly amount: Amount
  readonly lines?: readonly string[]
}

/** Why a function makes nothing of its arguments. */
export type CannotApply = 'different-units' | 'different-releases' | 'division-by-zero' | 'not-a-share' | 'no-length' | NotCounted

type Result = Outcome<Applied, CannotApply>

/**
 * Applies a function to amounts: `apart` lets its argument stand although releases met in it, `offences` reads cases with a known
 * method as offences, `percent` reads a fraction as a percentage, `between` spans two amounts, `shareOfWhole(part, known, whole)` bounds a share of a whole not wholly known, `accelerates(share, total,
 * part, whole)` is how many times the earlier rate the rate of the last part is, with what rounding and chance leave open.
 */
export function applied(name: FunctionName, amounts: readonly Amount[], rule: MixingRule): Result {
  const [first, second, third, fourth] = amounts
  if (first && name === 'apart') return accept(setApart(first))
  if (first && name === 'offences') return asOffences(first)
  if (first && name === 'percent') return accept(asPercent(first))
  if (first && second && name === 'between') return spanOf(first, second, rule)
  if (first && second && third && name === 'shareOfWhole') return unknownShare([first, second, third], rule)
  if (first && second && third && fourth && name === 'accelerates') return faster([first, second, third, fourth], rule)
  throw new Error(`${name} was read with ${amounts.length} arguments`)
}

function setApart(amount: Amount): Applied {
  return amount.apart
    ? {
        amount,
        lines: [
          'The figures come from different releases: the difference shows how far these disagree, and is no count of anything.',
        ],
      }
    : { amount }
}

/** Each case whose method is known is one recorded offence; no other unit can be read as offences. */
function asOffences(amount: Amount): Result {
  const { unit, per } = amount.dimension
  if (per !== undefined || (unit !== 'cases-with-known-method' && unit !== 'recorded-offences')) {
    return refuse('different-units', `${amount.shown} cannot be read as recorded offences; only cases with a known method can.`)
  }
  return accept({ amount: amountShown({ ...amount, dimension: { unit: 'recorded-offences' } }) })
}

function asPercent(amount: Amount): Applied {
  const { per } = amount.dimension
  const percent = amountShown({
    ...amount,
    interval: multiply(amount.interval, exactly(100)),
    dimension: { unit: 'percent', ...(per ? { per } : {}) },
  })
  return { amount: percent, lines: [`As a percentage: ${percent.shown}`] }
}

function spanOf(first: Amount, second: Amount, rule: MixingRule): Result {
  const meeting = meetingOf([first, second], rule)
  if (!meeting.ok) return meeting
  const dimension = sumDimension(first, second)
  if (!dimension.ok) return dimension
  const low = Math.min(first.interval.low ?? -Infinity, second.interval.low ?? -Infinity)
  const high = Math.max(first.interval.high ?? Infinity, second.interval.high ?? Infinity)
  const middle = Number.isFinite(low) && Number.isFinite(high) ? { point: low + (high - low) / 2 } : {}
  return accept({
    amount: amountShown({ interval: { ...spanning(low, high), ...middle }, dimension: dimension.value, ...meeting.value }),
  })
}

function unknownShare([part, known, whole]: [Amount, Amount, Amount], rule: MixingRule): Result {
  const meeting = meetingOf([part, known, whole], rule)
  if (!meeting.ok) return meeting
  const dimension = factorDimension('/', part, whole)
  if (!dimension.ok) return dimension
  const bounds = boundsOfShare(part.interval, known.interval, whole.interval)
  if (!bounds.ok) return bounds
  const unknown = printInterval(subtract(whole.interval, known.interval))
  const range = printInterval(bounds.value, (share) => printPercent(share * 100))
  return accept({
    amount: amountShown({
      interval: bounds.value,
      dimension: dimension.value,
      ...meeting.value,
      incomplete: bounds.value.point === undefined,
    }),
    lines: [
      `${part.shown} in ${whole.shown}, whether none or all of the ${unknown} that were not classified belong to it: ${range}`,
    ],
  })
}

function faster([share, total, part, whole]: [Amount, Amount, Amount, Amount], rule: MixingRule): Result {
  const meeting = meetingOf([share, total, part, whole], rule)
  if (!meeting.ok) return meeting
  const isFraction = share.dimension.unit === share.dimension.per
  const isTime = part.dimension.unit === 'months' || part.dimension.unit === 'days'
  if (!isFraction || !isTime || !sameDimension(part.dimension, whole.dimension)) {
    return refuse(
      'different-units',
      `${share.shown} of ${total.shown} in ${part.shown} of ${whole.shown} cannot be set against a steady rate: give a share, a total, and two lengths in months or in days.`,
    )
  }
  const tested = accelerationOf({
    share: share.interval,
    total: total.interval,
    part: part.interval,
    whole: whole.interval,
  })
  if (!tested.ok) return tested
  const { ratio, working } = tested.value
  const interval = { ...spanning(ratio.lower, ratio.upper), ...(ratio.estimate === undefined ? {} : { point: ratio.estimate }) }
  return accept({ amount: amountShown({ interval, dimension: {}, ...meeting.value }), lines: working })
}

/** How long a figure's period lasts. Refused when there is no such figure. */
export function lengthOfPeriod(
  unit: 'months' | 'days',
  id: string,
  { figures }: Evidence,
): Outcome<Required<Applied>, 'unknown-reference'> {
  const figure = byId(figures).get(id)
  if (!figure) return refuse('unknown-reference', `There is no figure "${id}".`)
  const interval = unit === 'months' ? monthsIn(figure.period) : daysIn(figure.period)
  const amount = amountShown({ interval, dimension: { unit }, ...writtenDown })
  return accept({ amount, lines: [`Length of "${figure.label}": ${amount.shown}`] })
}
