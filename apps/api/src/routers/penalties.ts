import { refuse, type Outcome, byOrder } from '@dutywatch/domain'
import {
  compareRegimes,
  crossoverOf,
  Currency,
  isRepealed,
  maximumPenalty,
  readMoney,
  type Money,
  type PenaltyRule,
  type UnreadableMoney,
} from '@dutywatch/domain/regulator'
import { sourcesCited } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { publicProcedure, router, unwrap } from '../trpc.ts'

const Question = z.object({
  /** As typed: "£1bn". */
  turnover: z.string().max(200).optional(),
  currency: z.string().max(20).optional(),
  rule: z.string().max(100).optional(),
})
type Question = z.infer<typeof Question>

/** How far a regulator may fine. */
export const penaltiesRouter = router({
  /**
   * The most a rule allows for a turnover, and what other regimes allow for the same. What was typed and cannot be read is refused field
   * by field, as values: `turnover`, `rule` and `penalty` are each an outcome. Without a turnover only the rules are answered.
   */
  maximum: publicProcedure.input(Question.optional()).query(({ ctx: { tracker, on }, input = {} }) => {
    const rules = tracker.penaltyRules.toSorted(byOrder)
    const currencies = Currency.options.filter((one) => rules.some(({ currency }) => currency === one))
    const rule = ruleAsked(rules, input)
    const named = input.rule !== undefined || input.currency !== undefined
    const base = {
      on,
      /** Whether a law or a currency was named. */
      named,
      /** The currencies in which a turnover can be given: those that a rule counts in. */
      currencies,
      rules: rules.map((own) => ({ rule: own, repealed: isRepealed(own, on), crossover: crossoverOf(own) })),
      examples: rule.ok ? examplesOf(rule.value) : [],
      sources: sourcesCited(tracker, rules),
    }
    const turnover = input.turnover === undefined ? undefined : turnoverAsked(input, currencies)
    const answer = rule.ok && turnover?.ok && answerTo(rules, rule.value, turnover.value)
    return { ...base, rule, ...(turnover && { turnover }), ...answer }
  }),
})

function answerTo(rules: readonly PenaltyRule[], rule: PenaltyRule, turnover: Money) {
  return { penalty: maximumPenalty(rule, turnover), comparison: compareRegimes(rules, turnover) }
}

/** The rule named, else the first that counts in the currency named, else the first. */
function ruleAsked(rules: readonly PenaltyRule[], { rule, currency }: Question): Outcome<PenaltyRule, 'no-such-rule'> {
  const named = rule === undefined || rule === '' ? undefined : rule
  const wanted = Currency.safeParse(currency)
  const found = rules.find((one) => (named === undefined ? !wanted.success || one.currency === wanted.data : one.id === named))
  if (found) return { ok: true, value: found }
  if (named !== undefined)
    return refuse('no-such-rule', `No law that caps fines is known here as “${named}” on this day. Choose one of the list.`)
  return refuse(
    'no-such-rule',
    `No law that caps fines in ${wanted.success ? wanted.data : 'any currency'} is known on this day.`,
  )
}

function turnoverAsked(
  { turnover = '', currency }: Question,
  offered: readonly Currency[],
): Outcome<Money, UnreadableMoney | 'no-such-currency'> {
  if (currency === undefined || currency === '') return readMoney(turnover, undefined, offered)
  const chosen = Currency.safeParse(currency)
  if (chosen.success) return readMoney(turnover, chosen.data)
  return refuse('no-such-currency', `“${currency}” is no currency known here. Choose one of ${offered.join(', ')}.`)
}

/** What a rule comes to below the crossing of its limbs, at it and above it; nothing for a rule that no turnover changes. */
function examplesOf(rule: PenaltyRule) {
  if (rule.percent === undefined) return []
  const crossover = crossoverOf(rule)
  const amounts = [...new Set([100e6, ...(crossover ? [crossover.amount] : []), 1e9])].toSorted((a, b) => a - b)
  return amounts.map((amount) => {
    const turnover = { amount, currency: rule.currency }
    const { maximum, limb } = unwrap(maximumPenalty(rule, turnover))
    return { turnover, maximum, limb }
  })
}
