/** Something of the evidence that an expression names: a figure, or a share's percentage, count or denominator. */
export interface Reference {
  readonly kind: 'reference'
  readonly to: 'figure' | 'share' | 'count' | 'n'
  readonly id: string
}

/** A number as written; `percent` stands for everything that rounds to it, `unit` is given to a length of time ("6 months"). */
export interface Literal {
  readonly kind: 'number' | 'percent'
  readonly value: number
  readonly decimals: number
  readonly unit?: 'months' | 'days'
}

export type Operator = '+' | '-' | '*' | '/'

/** The functions of an expression and how many arguments each takes. */
export const functions = {
  accelerates: 4,
  apart: 1,
  between: 2,
  days: 1,
  months: 1,
  offences: 1,
  percent: 1,
  shareOfWhole: 3,
} as const
export type FunctionName = keyof typeof functions

/** How a claim is worked out from the evidence, as a tree. */
export type Expression =
  | Literal
  | Reference
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negation'; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }

/** Everything an expression refers to, in the order it is named. */
export function referencesOf(expression: Expression): Reference[] {
  switch (expression.kind) {
    case 'reference':
      return [expression]
    case 'operation':
      return [...referencesOf(expression.left), ...referencesOf(expression.right)]
    case 'negation':
      return referencesOf(expression.of)
    case 'call':
      return expression.of.flatMap(referencesOf)
    case 'number':
    case 'percent':
      break
  }
  return []
}
