import { byOrder } from '../order.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { percentageOfMoney, printMoney, wholeOfPercentage } from './money.ts'
import type { Money, PenaltyRule } from './power.ts'

/**
 * The most a regime allows a regulator to fine. `limb` says which of its limits decides: the fixed sum, the percentage of turnover, or
 * both where they are `equal`. `crossover` is the turnover at which a percentage overtakes the fixed sum.
 */
export interface MaximumPenalty {
  readonly maximum: Money
  readonly limb: 'fixed' | 'percentage' | 'equal'
  readonly fixed?: Money
  readonly percentage?: Money
  readonly crossover?: Money
  readonly explanation: string
}

/** What of a penalty rule decides a maximum; `regime` and `percentOf` only make its sentences fuller. Any `PenaltyRule` is one. */
export type PenaltyLimits = Pick<PenaltyRule, 'currency' | 'fixedCap' | 'percent'> &
  Partial<Pick<PenaltyRule, 'regime' | 'percentOf'>>

export type NoMaximum = 'other-currency' | 'turnover-needed' | 'not-a-turnover'

/**
 * The maximum penalty under a rule for a turnover of the kind the rule means: the greater of its limits. A rule with only a fixed sum
 * needs no turnover and ignores one. Refused for a turnover in another currency: nothing is ever converted, because no law says at which
 * rate or day. Refused, too, for a turnover below nothing or one that is no number. Throws for a rule without a limit, which
 * `PenaltyRule` refuses.
 * @see Online Safety Act 2023, Sch. 13 para. 4; UK GDPR art. 83 and Data Protection Act 2018, s. 157; GDPR art. 83; Regulation (EU)
 * 2022/2065, art. 52
 */
export function maximumPenalty(rule: PenaltyLimits, turnover?: Money): Outcome<MaximumPenalty, NoMaximum> {
  const fixed = rule.fixedCap === undefined ? undefined : { amount: rule.fixedCap, currency: rule.currency }
  const { percent } = rule
  if (percent === undefined) return accept(fixedOnly(rule, fixed))
  if (turnover === undefined) return refuse('turnover-needed', turnoverNeeded(rule, fixed))
  if (turnover.currency !== rule.currency) return refuse('other-currency', otherCurrency(rule, turnover))
  if (!(turnover.amount >= 0 && turnover.amount < Infinity)) return refuse('not-a-turnover', notATurnover(rule, turnover))
  const percentage = percentageOfMoney(turnover, percent)
  const share = `${percent}% of ${printMoney(turnover)} is ${printMoney(percentage)}`
  if (fixed === undefined) {
    return accept({ maximum: percentage, limb: 'percentage', percentage, explanation: `${share}; there is no fixed sum.` })
  }
  const crossover = wholeOfPercentage(fixed, percent)
  const limb = limbOf(fixed, percentage)
  const explanation = `${share}, ${comparisons[limb]} the fixed ${printMoney(fixed)}. The two meet at ${printMoney(crossover)} of ${turnoverWords(rule)}.`
  return accept({ maximum: limb === 'percentage' ? percentage : fixed, limb, fixed, percentage, crossover, explanation })
}

/** The turnover at which the percentage of a rule overtakes its fixed sum; `undefined` for a rule that has only one of them. */
export function crossoverOf({
  fixedCap,
  percent,
  currency,
}: Pick<PenaltyRule, 'fixedCap' | 'percent' | 'currency'>): Money | undefined {
  if (fixedCap === undefined || percent === undefined) return undefined
  return wholeOfPercentage({ amount: fixedCap, currency }, percent)
}

const comparisons = {
  fixed: 'less than',
  percentage: 'more than',
  equal: 'exactly',
} as const satisfies Record<MaximumPenalty['limb'], string>

function limbOf(fixed: Money, percentage: Money): MaximumPenalty['limb'] {
  if (fixed.amount === percentage.amount) return 'equal'
  return percentage.amount > fixed.amount ? 'percentage' : 'fixed'
}

function fixedOnly(rule: PenaltyLimits, fixed: Money | undefined): MaximumPenalty {
  if (!fixed) throw new Error('A penalty rule has no limb, which its schema refuses')
  return { maximum: fixed, limb: 'fixed', fixed, explanation: `A fixed ${printMoney(fixed)}, whatever the turnover.` }
}

function turnoverNeeded(rule: PenaltyLimits, fixed: Money | undefined): string {
  const atLeast = fixed ? `at least ${printMoney(fixed)}, and more for a large provider` : `${rule.percent}% of turnover`
  return `The maximum is ${atLeast}. Give the ${turnoverWords(rule)} in ${rule.currency} to work it out.`
}

function notATurnover(rule: PenaltyLimits, { amount }: Money): string {
  return `${amount} is no ${turnoverWords(rule)}. Give a number from 0 up.`
}

function otherCurrency(rule: PenaltyLimits, turnover: Money): string {
  return `${rule.regime ?? 'The rule'} counts in ${rule.currency} and the turnover is in ${turnover.currency}. No law says at which rate to convert it, so give it in ${rule.currency}.`
}

function turnoverWords(rule: PenaltyLimits): string {
  return rule.percentOf ?? 'turnover'
}

/** One regime beside others: its maximum for the turnover, or why it has none. */
export interface RegimeMaximum {
  readonly rule: PenaltyRule
  readonly penalty: Outcome<MaximumPenalty, NoMaximum>
}

/** What each regime allows for the same turnover, in the order of the rules. Amounts in different currencies are not ranked. */
export function compareRegimes(rules: readonly PenaltyRule[], turnover?: Money): RegimeMaximum[] {
  return rules.toSorted(byOrder).map((rule) => ({ rule, penalty: maximumPenalty(rule, turnover) }))
}
