import { printNumber, type Asserted } from '@dutywatch/domain/evidence'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { ClaimsAnswer } from './answers.ts'

/** How many of the article's statements hold, in one or two sentences. */
export function sayClaims({
  article,
  said,
  counts,
  loosened,
}: Pick<ClaimsAnswer, 'article' | 'said' | 'counts' | 'loosened'>): string {
  if (article === undefined) return 'The article had not been written on this day.'
  const unchecked = counts['not-recomputable']
  const checked = said.length - unchecked
  const states = [
    counts.holds > 0 && `${counts.holds} hold exactly as stated`,
    counts['rounds-to'] > 0 && `${counts['rounds-to']} are fair roundings`,
    counts['does-not-hold'] > 0 && `${counts['does-not-hold']} ${counts['does-not-hold'] === 1 ? 'does' : 'do'} not hold`,
    counts.refused > 0 && `${counts.refused} ${counts.refused === 1 ? 'combines' : 'combine'} what cannot be combined`,
  ].filter((words) => words !== false)
  return [
    `Of the article’s ${counted(said.length, 'statement', 'statements')}, ${checked} can be worked out again: ${listed(states)}.`,
    `The other ${unchecked} are not numbers, or rest on counts that were never published.`,
    `For ${loosened} of the ${said.length} the record says more than the article, or says it otherwise.`,
  ].join(' ')
}

/** What a statement asserts, as something that can be tested. */
export function sayAsserted(asserted: Asserted | undefined, unit: string | undefined): string | undefined {
  if (asserted === undefined) return undefined
  if (asserted.kind === 'comparable') return 'that the figures can be combined'
  const words = unit === undefined ? '' : unit.startsWith('%') ? unit : ` ${unit}`
  const said = `${printNumber(asserted.value)}${words}`
  if (asserted.kind === 'more-than') return `more than ${said}`
  return isOnlyRounded(asserted) ? said : `${said}, give or take ${printNumber(asserted.tolerance)}`
}

/** Whether a value may differ by no more than half of its last digit. */
function isOnlyRounded({ value, tolerance }: Extract<Asserted, { kind: 'value' }>): boolean {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return tolerance <= 0.5 * 10 ** -decimals + 1e-9
}
