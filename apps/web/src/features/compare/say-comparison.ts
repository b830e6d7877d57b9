import { nameText } from '@dutywatch/domain/parliament'
import { capitalised } from '../../words/capitalised.ts'
import { sayCounts } from '../../words/comparisons.ts'
import type { ChangeAnswer, ComparisonAnswer } from './answers.ts'

/** "From the Bill as introduced to the Bill as amended in Committee, 1 clause was added, …". */
export function sayComparison({ from, to, counts }: Pick<ComparisonAnswer, 'from' | 'to' | 'counts'>): string {
  return `From ${nameText(from)} to ${nameText(to)}, ${sayCounts(counts)}.`
}

/** "The Bill as introduced compared with the Bill as amended in Committee". */
export function titleOfComparison({ from, to }: Pick<ComparisonAnswer, 'from' | 'to'>): string {
  return `${capitalised(nameText(from))} and ${to.kind === 'print' && from.kind === 'print' ? to.label : nameText(to)}, compared`
}

/** What happened to one provision, as a sentence to stand under its name. */
export function sayChange({ unit, from, to }: Pick<ChangeAnswer, 'unit' | 'from' | 'to'>): string {
  return `${capitalised(withoutName(unit.summary))}: from ${nameText(from)} to ${nameText(to)}.`
}

/** "Clause 4: words changed" without the name it stands under. */
export function withoutName(summary: string): string {
  return summary.replace(/^[^:;(]*: /, '')
}

/** "Clause 4 became clause 5" of a longer summary. */
export function shortened(summary: string): string {
  return summary.split(/[;:] /, 1)[0] ?? summary
}
