import { isRoman } from './natural-order.ts'
import type { ProvisionRef } from './provision-ref.ts'

/** The levels that a bare number keeps from the reference before: the Schedule of a paragraph, the Part of a Chapter. */
export function outerOf({ kind, levels }: ProvisionRef): readonly string[] {
  return (kind === 'schedule' || kind === 'part') && levels.length > 1 ? levels.slice(0, 1) : []
}

/** The levels a bare bracket takes from the reference before: it stands beside the innermost level written in the same style. */
export function leaningOn(before: ProvisionRef, label: string): string[] | undefined {
  const outermost = outerOf(before).length
  const styles = stylesOf(label)
  const beside = before.levels.findLastIndex((_, index) => index > outermost && styles.includes(styleAt(before.levels, index)))
  return beside < 0 ? undefined : [...before.levels.slice(0, beside), label]
}

type Style = 'number' | 'capital' | 'letter' | 'roman'

function stylesOf(label: string): Style[] {
  if (/\d/.test(label)) return ['number']
  if (label !== label.toLowerCase()) return ['capital']
  if (!isRoman(label)) return ['letter']
  return label.length === 1 ? ['letter', 'roman'] : ['roman']
}

/** A numeral below a letter is roman, (a)(i); beside letters it is one of them, (h), (i). */
function styleAt(levels: readonly string[], index: number): Style {
  const [first = 'letter', ...others] = stylesOf(levels[index] ?? '')
  const isBelowLetter = /^[a-z]+$/.test(levels[index - 1] ?? '')
  return isBelowLetter ? (others[0] ?? first) : first
}
