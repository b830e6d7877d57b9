import { checkClaim, type Claim, type ClaimCheck } from '../evidence/index.ts'
import { canonical } from '../canonical.ts'
import { changes, type Change } from './changes.ts'
import { claimEvidence } from './claim-evidence.ts'
import { find } from './lookup.ts'
import type { Tracker } from './tracker.ts'

/** A claim that comes out otherwise in one edition than in the one before: how it came out in each, and which changed records it stands on. */
export interface ClaimTouched {
  readonly claim: Claim
  readonly before: ClaimCheck
  readonly after: ClaimCheck
  /** The changed records among those it is worked out from, and the claim itself where it was rewritten. */
  readonly because: readonly Change[]
}

/**
 * The claims that stand in both editions and whose value or state, worked out again, is not the same in both, in the order of the later
 * edition. A claim that is new or gone has nothing to be compared with; `changes` tells of it.
 */
export function claimsTouched(before: Tracker, after: Tracker): ClaimTouched[] {
  if (before === after) return []
  const touched = after.claims.flatMap((claim) => {
    const was = find(before, 'claims', claim.id)
    const [first, second] = [was && checkClaim(was, before), checkClaim(claim, after)]
    return was && first && outcomeOf(first) !== outcomeOf(second) ? [{ was, claim, before: first, after: second }] : []
  })
  if (touched.length === 0) return []
  const changed = changes(before, after)
  return touched.map(({ was, claim, ...outcomes }) => {
    const evidence = [...claimEvidence(before, was), ...claimEvidence(after, claim), { collection: 'claims', id: claim.id }]
    const keys = new Set(evidence.map(({ collection, id }) => `${collection}/${id}`))
    return { claim, ...outcomes, because: changed.filter(({ collection, id }) => keys.has(`${collection}/${id}`)) }
  })
}

function outcomeOf({ state, reason, value }: ClaimCheck): string {
  return canonical({ state, reason, interval: value?.interval, dimension: value?.dimension })
}
