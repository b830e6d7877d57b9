import { accept, refuse, type Outcome } from '../outcome.ts'
import { inverseDimension, printAmount, productDimension, sameDimension, type Dimension } from './dimension.ts'
import type { Release } from './evidence.ts'
import type { Interval } from './interval.ts'

/** An amount on its way through an expression. A bare number has no unit and no release and goes with every other. */
export interface Amount {
  readonly interval: Interval
  readonly dimension: Dimension
  readonly releases: readonly string[]
  /** Whether figures of different releases met in it, as `apart` allows. */
  readonly apart: boolean
  /** Whether some of a whole it is a share of is not classified, so that no single value may be given. */
  readonly incomplete: boolean
  /** How it reads in the working. */
  readonly shown: string
}

/** What decides whether amounts of different releases may meet, and how the releases are named when they may not. */
export interface MixingRule {
  readonly releases: readonly Release[]
  /** Whether `apart` stands around this part of the expression. */
  readonly mayMix: boolean
}

/** The amount with its words. */
export function amountShown(amount: Omit<Amount, 'shown'>): Amount {
  return { ...amount, shown: printAmount(amount.interval, amount.dimension) }
}

/** What a result owes to the amounts it was made from. */
export type Descent = Pick<Amount, 'releases' | 'apart' | 'incomplete'>

/** The descent of a number that somebody wrote down. */
export const writtenDown: Descent = { releases: [], apart: false, incomplete: false }

/** What amounts that meet pass on to the result, with the releases they stand on together. Refused when these may not mix. */
export function meetingOf(amounts: readonly Amount[], { releases, mayMix }: MixingRule): Outcome<Descent, 'different-releases'> {
  const bound = amounts.filter((amount) => amount.releases.length > 0)
  const mixed = new Set(bound.map((amount) => amount.releases.join())).size > 1
  const all = [...new Set(bound.flatMap((amount) => amount.releases))].sort()
  if (!mixed || mayMix) {
    const incomplete = amounts.some((amount) => amount.incomplete)
    return accept({ releases: all, apart: mixed || amounts.some((amount) => amount.apart), incomplete })
  }
  const titles = all.map((id) => releases.find((release) => release.id === id)?.title ?? id).map((title) => `“${title}”`)
  return refuse(
    'different-releases',
    `${bound.map((amount) => amount.shown).join(' and ')} come from different releases (${titles.join('; ')}). ` +
      'Releases revise each other and cover different forces, so these figures may only be set apart.',
  )
}

/** What a sum or difference is counted in; a number without unit or release takes on those of the other. */
export function sumDimension(left: Amount, right: Amount): Outcome<Dimension, 'different-units'> {
  if (sameDimension(left.dimension, right.dimension) || isBare(right)) return accept(left.dimension)
  if (isBare(left)) return accept(right.dimension)
  return refuse(
    'different-units',
    `${left.shown} and ${right.shown} are counted in different things, so they neither add nor subtract.`,
  )
}

function isBare({ dimension, releases }: Amount): boolean {
  return releases.length === 0 && sameDimension(dimension, {})
}

/** What a product or quotient is counted in; refused when the units neither cancel nor make a rate. */
export function factorDimension(operator: '*' | '/', left: Amount, right: Amount): Outcome<Dimension, 'different-units'> {
  const product = productDimension(left.dimension, operator === '*' ? right.dimension : inverseDimension(right.dimension))
  if (product) return accept(product)
  const what = operator === '*' ? `Multiplying ${left.shown} by` : `Dividing ${left.shown} by`
  return refuse('different-units', `${what} ${right.shown} gives nothing that can be counted.`)
}
