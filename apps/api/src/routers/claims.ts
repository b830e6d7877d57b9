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
import { claimEvidence, claimsTouched, find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { getEdition } from '../ledger/index.ts'
import { found, ledgerProcedure, publicProcedure, router } from '../trpc.ts'
import { named } from './records.ts'
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

  /** One statement with its check, the records it is worked out from, and how many statements of the same publication are checked. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx: { tracker, on }, input: { id } }) => {
    const shown = claimOf(tracker, found(find(tracker, 'claims', id), `claim “${id}”`))
    const evidence = evidenceOf(tracker, shown.claim)
    const siblings = tracker.claims.filter(({ publishedIn }) => publishedIn === shown.claim.publishedIn).toSorted(byOrder)
    return { on, informedTo: tracker.informedTo, ...shown, evidence, siblings, sources: sourcesCited(tracker, shown, evidence) }
  }),

  /** The statements that came out otherwise with an edition than with the one before, and the changed records that did it. */
  touched: ledgerProcedure.input(z.object({ number: z.int() })).query(async ({ ctx, input }) => {
    const { entry } = await getEdition(ctx.db, input.number)
    if (entry.number === 1) return []
    const [before, after] = [await ctx.store.edition(entry.number - 1), await ctx.store.edition(entry.number)]
    return claimsTouched(before.tracker, after.tracker).map(({ because, ...touched }) => ({
      ...touched,
      because: because.map((change) => ({
        ...change,
        ...named(change.kind === 'withdrawn' ? before.tracker : after.tracker, change),
      })),
    }))
  }),
})

/** The records a statement is worked out from, as a page shows them: figures, shares, and the releases of both. */
function evidenceOf(tracker: Tracker, claim: Claim) {
  const keys = claimEvidence(tracker, claim)
  const records = <Name extends 'figures' | 'shares' | 'releases'>(name: Name) =>
    keys.flatMap(({ collection, id }) => (collection === name ? (find(tracker, name, id) ?? []) : []))
  return {
    figures: records('figures').map((figure) => {
      const release = find(tracker, 'releases', figure.release)
      return { figure, ...(release && { release }) }
    }),
    shares: records('shares').map((share) => shareOf(tracker, share)),
    releases: records('releases'),
  }
}

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
