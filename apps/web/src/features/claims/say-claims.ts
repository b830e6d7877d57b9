import { isOnlyRounded, printNumber, type Asserted } from '@dutywatch/domain/evidence'
import { counted, often } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { ClaimsAnswer, ClaimShown } from './answers.ts'

/** How many of a publication's statements hold, how many the record bears out, and how many nothing settles. */
export function sayClaims({ article, said, counts }: Pick<ClaimsAnswer, 'article' | 'said' | 'counts'>): string {
  if (article === undefined) return 'Nothing whose figures are checked here had been published by this day.'
  const { figures, statements, unsettled } = apartByState(said)
  const states = [
    counts.holds > 0 && `${counts.holds} ${counts.holds === 1 ? 'holds' : 'hold'} as stated`,
    counts['rounds-to'] > 0 &&
      `${counts['rounds-to']} ${counts['rounds-to'] === 1 ? 'is a fair rounding' : 'are fair roundings'}`,
    counts['does-not-hold'] > 0 && `${counts['does-not-hold']} ${counts['does-not-hold'] === 1 ? 'does' : 'do'} not hold`,
    counts.refused > 0 && `${counts.refused} ${counts.refused === 1 ? 'combines' : 'combine'} what cannot be combined`,
  ].filter((words) => words !== false)
  const borne = [
    counts['borne-out'] > 0 && `${counts['borne-out']} wholly`,
    counts['borne-out-in-part'] > 0 && `${counts['borne-out-in-part']} in part`,
  ].filter((words) => words !== false)
  return [
    `“${article.title}” makes ${counted(said.length, 'statement', 'statements')}.`,
    figures.length > 0 && `${figures.length} can be worked out again: ${listed(states)}.`,
    statements.length > 0 &&
      `${figures.length > 0 ? `Another ${statements.length}` : statements.length} tell of law, policy or method, and the record bears out ${listed(borne)}.`,
    unsettled.length > 0 &&
      `Nothing published settles ${unsettled.length === said.length ? 'them' : `the other ${unsettled.length}`}.`,
  ]
    .filter((words) => words !== false)
    .join(' ')
}

/** Statements set apart, each list in its own order: figures worked out again, what the record bears out, and what nothing settles. */
export function apartByState(claims: readonly ClaimShown[]) {
  const statements = claims.filter(({ check: { state } }) => state === 'borne-out' || state === 'borne-out-in-part')
  const unsettled = claims.filter(({ check: { state } }) => state === 'not-recomputable')
  return { figures: claims.filter((claim) => !statements.includes(claim) && !unsettled.includes(claim)), statements, unsettled }
}

/** What a statement asserts, as something that can be tested: "more than 3,200 uses of a platform", "about 50% of them". */
export function sayAsserted(asserted: Asserted | undefined, unit: string | undefined): string | undefined {
  switch (asserted?.kind) {
    case 'comparable':
      return 'that the figures can be combined'
    case 'more-than':
      return sayMore(asserted.value, unit)
    case 'less-than':
      return `less than ${withUnit(asserted.value, unit)}`
    case 'fraction':
      return `${asserted.words} ${unit?.replace(/^% ?/, '') ?? ''}`.trimEnd()
    case 'rounded':
      return withUnit(asserted.value, unit)
    case 'value':
      return isOnlyRounded(asserted) ? withUnit(asserted.value, unit) : `about ${withUnit(asserted.value, unit)}`
    case undefined:
      break
  }
  return undefined
}

/** A multiple is said as one: "more than the earlier rate", "more than twice". */
function sayMore(value: number, unit: string | undefined): string {
  const times = /^times\b ?(.*)$/.exec(unit ?? '')?.[1]
  if (times === undefined) return `more than ${withUnit(value, unit)}`
  if (value === 1 && times !== '') return `more than ${times}`
  return `more than ${often(value)} ${times}`.trimEnd()
}

function withUnit(value: number, unit: string | undefined): string {
  const words = unit === undefined ? '' : unit.startsWith('%') ? unit : ` ${unit}`
  return `${printNumber(value)}${words}`
}
