import { accept, type Outcome } from '../outcome.ts'
import { amountShown, factorDimension, meetingOf, sumDimension, writtenDown, type Amount, type MixingRule } from './amount.ts'
import { applied, lengthOfPeriod, type CannotApply } from './evaluate-call.ts'
import { lookUp, type Evidence, type NotInEvidence } from './evidence-lookup.ts'
import type { Expression, Literal, Operator } from './expression.ts'
import { add, divide, exactly, multiply, negate, roundedPercentage, subtract, type Interval } from './interval.ts'
import { parseExpression } from './parse-expression.ts'
import { printPercent } from './print.ts'

/** What an expression comes to, in what it is counted and from which releases; `working` is each step as a line a reader can follow. */
export interface Evaluated extends Amount {
  readonly working: readonly string[]
}

export type CannotEvaluate = NotInEvidence | CannotApply | 'unreadable'

/**
 * Works an expression out over the evidence. Refuses to add what is counted differently and to combine figures of different releases,
 * unless `apart( )` stands around it. Never throws, whatever the text.
 */
export function evaluate(expression: string, evidence: Evidence): Outcome<Evaluated, CannotEvaluate> {
  const parsed = parseExpression(expression)
  if (!parsed.ok) return parsed
  const working: string[] = []
  const amount = amountOf(parsed.value, { evidence, working, releases: evidence.releases ?? [], mayMix: false })
  return amount.ok ? accept({ ...amount.value, working }) : amount
}

interface Context extends MixingRule {
  readonly evidence: Evidence
  readonly working: string[]
}

type Result = Outcome<Amount, CannotEvaluate>

function amountOf(expression: Expression, context: Context): Result {
  switch (expression.kind) {
    case 'number':
    case 'percent':
      return accept(literalAmount(expression))
    case 'reference': {
      const found = lookUp(expression, context.evidence)
      if (!found.ok) return found
      const { interval, dimension, release, label } = found.value
      const amount = amountShown({ interval, dimension, ...writtenDown, releases: [release] })
      return step(amount, [`${label}: ${amount.shown}`], context)
    }
    case 'negation': {
      const amount = amountOf(expression.of, context)
      return amount.ok ? accept(amountShown({ ...amount.value, interval: negate(amount.value.interval) })) : amount
    }
    case 'operation': {
      const left = amountOf(expression.left, context)
      if (!left.ok) return left
      const right = amountOf(expression.right, context)
      return right.ok ? operate(expression.operator, [left.value, right.value], context) : right
    }
    case 'call':
      break
  }
  return call(expression, context)
}

function literalAmount({ kind, value, decimals, unit }: Literal): Amount {
  const interval = kind === 'percent' ? roundedPercentage(value, decimals) : exactly(value)
  const amount = amountShown({ interval, dimension: unit ? { unit } : {}, ...writtenDown })
  return kind === 'percent' ? { ...amount, shown: printPercent(value) } : amount
}

function operate(operator: Operator, [left, right]: [Amount, Amount], context: Context): Result {
  const meeting = meetingOf([left, right], context)
  if (!meeting.ok) return meeting
  const dimension = operator === '+' || operator === '-' ? sumDimension(left, right) : factorDimension(operator, left, right)
  if (!dimension.ok) return dimension
  const interval = arithmetic[operator](left.interval, right.interval)
  if (!interval.ok) return interval
  const amount = amountShown({ interval: interval.value, dimension: dimension.value, ...meeting.value })
  return step(amount, [`${left.shown} ${signs[operator]} ${right.shown} = ${amount.shown}`], context)
}

const signs: Record<Operator, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' }

const arithmetic: Record<Operator, (a: Interval, b: Interval) => Outcome<Interval, 'division-by-zero'>> = {
  '+': (a, b) => accept(add(a, b)),
  '-': (a, b) => accept(subtract(a, b)),
  '*': (a, b) => accept(multiply(a, b)),
  '/': divide,
}

function call({ name, of }: Expression & { kind: 'call' }, context: Context): Result {
  const [first] = of
  if ((name === 'months' || name === 'days') && first?.kind === 'reference') {
    const length = lengthOfPeriod(name, first.id, context.evidence)
    return length.ok ? step(length.value.amount, length.value.lines, context) : length
  }
  const within = name === 'apart' ? { ...context, mayMix: true } : context
  const amounts: Amount[] = []
  for (const argument of of) {
    const amount = amountOf(argument, within)
    if (!amount.ok) return amount
    amounts.push(amount.value)
  }
  const result = applied(name, amounts, context)
  if (!result.ok) return result
  const { amount, lines = [] } = result.value
  return step(amount, lines, context)
}

function step(amount: Amount, lines: readonly string[], { working }: Context): Result {
  working.push(...lines)
  return accept(amount)
}
