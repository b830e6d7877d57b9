import { sayDay } from '@dutywatch/domain/date'
import { printMoney, type MaximumPenalty, type PenaltyRule } from '@dutywatch/domain/regulator'
import type { FineAnswer } from './answer.ts'
import { problemsOf } from './problems.ts'

/** The maximum asked for; before a turnover is given, the rule itself. */
export function sayFine(answer: FineAnswer): string {
  const { rule, rules, on } = answer
  if (rules.length === 0) return `On ${sayDay(on)} no law that caps such fines is known.`
  if (problemsOf(answer).length > 0)
    return 'The maximum could not be worked out from what was given. What is wrong stands beside each field.'
  if (!rule.ok) return rule.message
  if (answer.turnover?.ok && answer.penalty?.ok) {
    const { maximum, limb } = answer.penalty.value
    const turnover = `${printMoney(answer.turnover.value)} of ${shortTurnoverName(rule.value)}`
    return `The most a company with ${turnover} can be fined under ${lawOf(rule.value)} is ${printMoney(maximum)}: ${limbWords[limb]}.`
  }
  return sayRule(rule.value)
}

/** A rule in a sentence: its limits, and where they cross. */
export function sayRule(rule: PenaltyRule): string {
  const fixed = rule.fixedCap === undefined ? undefined : printMoney({ amount: rule.fixedCap, currency: rule.currency })
  const share = rule.percent === undefined ? undefined : `${rule.percent}% of its ${shortTurnoverName(rule)}`
  const law = lawOf(rule)
  if (fixed === undefined) return `The most a company can be fined under ${law} is ${share}.`
  if (share === undefined) return `The most a company can be fined under ${law} is ${fixed}, whatever its turnover.`
  return `The most a company can be fined under ${law} is ${fixed} or ${share}, whichever is greater.`
}

/** Which of its limits decides a maximum. */
export const limbWords = {
  fixed: 'the fixed sum decides',
  percentage: 'the percentage decides',
  equal: 'both limits are equal',
} as const satisfies Record<MaximumPenalty['limb'], string>

/** A regime as a sentence names it. */
export function lawOf({ regime, tier }: PenaltyRule): string {
  return tier === 'single' ? `the ${regime}` : `the ${regime} (${tier} tier)`
}

/** A regime as a list names it. */
export function regimeName({ regime, tier }: PenaltyRule): string {
  return tier === 'single' ? regime : `${regime}, ${tier} tier`
}

/** What the law calls the turnover it means. */
export function turnoverName({ percentOf }: PenaltyRule): string {
  return percentOf ?? 'turnover'
}

/** The same without the words that say of which year. */
export function shortTurnoverName(rule: PenaltyRule): string {
  return turnoverName(rule).replace(/ of the .*$/, '')
}
