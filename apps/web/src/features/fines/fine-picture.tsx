import { crossoverOf, printMoney, type PenaltyRule } from '@dutywatch/domain/regulator'
import { FineCurve, type Picture } from '../../charts/index.ts'
import type { FinePage } from './answer.ts'
import { lawOf, sayRule, shortTurnoverName } from './say-fines.ts'

/** The most a fine can be at any turnover, with the turnover asked about marked; nothing where no rule is known. */
export function finePicture(answer: FinePage): Picture | undefined {
  if (!answer.rule.ok) return undefined
  const rule = answer.rule.value
  const sentence = sayLimits(rule)
  return {
    name: 'fines',
    query: queryOf(answer, rule),
    page: { to: '/powers/fines', query: queryOf(answer, rule) },
    title: `The most a company can be fined under ${lawOf(rule)}`,
    sentence,
    cited: rule.citations,
    draw: (proportion) => (
      <FineCurve
        proportion={proportion}
        currency={rule.currency}
        fixedCap={rule.fixedCap}
        percent={rule.percent}
        turnover={markedIn(answer, rule)}
        turnoverName={rule.percent === undefined ? 'turnover, which changes nothing' : shortTurnoverName(rule)}
        description={sentence}
      />
    ),
    figures: {
      header: ['rule', 'provision', 'turnover', 'maximum_fine', 'currency', 'fixed_sum', 'percent', 'percent_of', 'sources'],
      rows: pointsOf(answer).map(({ turnover, maximum }) => [
        rule.id,
        rule.provision,
        turnover.amount,
        maximum.amount,
        maximum.currency,
        rule.fixedCap,
        rule.percent,
        rule.percentOf,
        rule.citations.map(({ source }) => source).join('; '),
      ]),
    },
  }
}

/** The examples and what was asked about, the smallest turnover first. */
export function pointsOf({ turnover, penalty, examples }: FinePage) {
  const isAsked = turnover?.ok && penalty?.ok && examples.every((each) => each.turnover.amount !== turnover.value.amount)
  const asked = isAsked ? [{ turnover: turnover.value, maximum: penalty.value.maximum }] : []
  return [...examples, ...asked].toSorted((a, b) => a.turnover.amount - b.turnover.amount)
}

function sayLimits(rule: PenaltyRule): string {
  const crossover = crossoverOf(rule)
  return `${sayRule(rule)}${crossover === undefined ? '' : ` The two are equal at ${printMoney(crossover)}.`}`
}

/** The turnover that can be marked on the curve: one in the currency of the rule. */
function markedIn({ turnover }: FinePage, { currency }: PenaltyRule): number | undefined {
  return turnover?.ok && turnover.value.currency === currency ? turnover.value.amount : undefined
}

/** The rule and the turnover that are shown, as addresses ask for them; a turnover that could not be read is left out. */
function queryOf({ asked, turnover }: FinePage, rule: PenaltyRule) {
  return turnover?.ok ? { rule: rule.id, turnover: asked.turnover, currency: asked.currency } : { rule: rule.id }
}
