import { byOrder } from '@dutywatch/domain'
import {
  checkClaim,
  knownParts,
  parseExpression,
  referencesOf,
  type Claim,
  type ClaimCheck,
  type ClaimState,
} from '@dutywatch/domain/evidence'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'
import { shareOf } from './share-views.ts'

/** Published figures, worked out again. */
export const claimsRouter = router({
  /**
   * The statements of one publication in its own order, each checked with its working or held against the record; then what follows from
   * its figures, and what other publications said. `article` is that publication, absent on a day before it was written.
   */
  checked: publicProcedure.query(({ ctx: { tracker, on } }) => {
    const claims = tracker.claims.toSorted(byOrder).map((claim) => claimOf(tracker, claim))
    const article = articleOf(tracker)
    const said = claims.filter(({ claim }) => claim.publishedIn === article?.id)
    const others = claims.filter(({ claim }) => claim.publishedIn !== article?.id)
    return {
      on,
      informedTo: tracker.informedTo,
      ...(article && { article }),
      said,
      others,
      counts: countStates(said.map(({ check }) => check)),
      sources: sourcesCited(tracker, claims),
    }
  }),
})

function claimOf(tracker: Tracker, claim: Claim) {
  const check = checkClaim(claim, tracker)
  const publishedIn = find(tracker, 'sources', claim.publishedIn)
  const apart = check.value?.incomplete === true ? takenApart(tracker, claim) : undefined
  const commitments = claim.commitments?.flatMap((id) => find(tracker, 'commitments', id) ?? []) ?? []
  return { claim, check, commitments, ...(publishedIn && { publishedIn }), ...(apart && { apart }) }
}

/** The whole of which only some is classified, taken apart by the share that the claim counts. */
function takenApart(tracker: Tracker, { expression = '' }: Claim) {
  const parsed = parseExpression(expression)
  const counted = parsed.ok ? referencesOf(parsed.value).find(({ to }) => to === 'count') : undefined
  const share = find(tracker, 'shares', counted?.id)
  const figure = find(tracker, 'figures', share?.figure)
  if (!share || !figure) return undefined
  const parts = knownParts(figure, share)
  return parts.ok ? { share: shareOf(tracker, share), figure, parts: parts.value } : undefined
}

/** The publication whose statements come first in the order of the claims. */
function articleOf(tracker: Tracker) {
  return find(tracker, 'sources', tracker.claims.find(({ order }) => order === 1)?.publishedIn)
}

function countStates(checks: readonly ClaimCheck[]): Record<ClaimState, number> {
  const of = (state: ClaimState) => checks.filter((check) => check.state === state).length
  return {
    holds: of('holds'),
    'rounds-to': of('rounds-to'),
    'does-not-hold': of('does-not-hold'),
    refused: of('refused'),
    'borne-out': of('borne-out'),
    'borne-out-in-part': of('borne-out-in-part'),
    'not-recomputable': of('not-recomputable'),
  }
}
