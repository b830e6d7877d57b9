import type { FineAnswer } from './answer.ts'

/** Something wrong with one field of the form, and what to do. */
export interface FieldProblem {
  readonly field: 'turnover' | 'currency' | 'rule'
  readonly message: string
}

/** Everything wrong with what was asked, in the order of the fields. Before anything was asked, nothing is. */
export function problemsOf({ turnover, rule, penalty, named }: FineAnswer): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (turnover && !turnover.ok) {
    const field = turnover.reason === 'no-such-currency' || turnover.reason === 'currency-needed' ? 'currency' : 'turnover'
    problems.push({ field, message: turnover.message })
  }
  if (!rule.ok && (turnover !== undefined || named)) problems.push({ field: 'rule', message: rule.message })
  if (penalty && !penalty.ok) problems.push({ field: 'rule', message: penalty.message })
  return problems
}
