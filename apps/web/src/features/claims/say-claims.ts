import { sayPartial } from '@dutywatch/domain/date'
import { capitalised } from '../../words/capitalised.ts'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import { claimStateWords } from '../../words/evidence.ts'
import type { ClaimAnswer, ClaimsAnswer, ClaimShown } from './answers.ts'

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

/** What became of one statement, and why: "It does not hold. The published figures give 1,060, which is not more than 1,060." */
export function sayClaim({ check }: Pick<ClaimAnswer, 'check'>): string {
  return `${capitalised(claimStateWords[check.state].word)}. ${check.message}`
}

/** Where a statement was published: "“Record year of grooming crimes”, NSPCC, November 2025"; our own arithmetic says so. */
export function sayPublished({ kind, title, publisher, published }: NonNullable<ClaimAnswer['publishedIn']>): string {
  if (kind === 'computed') return title
  return `“${title}”, ${publisher}${published === undefined ? '' : `, ${sayPartial(published)}`}`
}
