import { sayDay } from '../../date/index.ts'
import { checkClaim, contradictsItself, type Claim, type ClaimCheck } from '../../evidence/index.ts'
import { claimEvidence } from '../claim-evidence.ts'
import type { Finding } from '../finding.ts'
import { find } from '../lookup.ts'
import type { Tracker } from '../tracker.ts'
import { askedOnce } from './asked-once.ts'

/** All that claims are worked out from, or named by. */
function evidenceIn({ claims, figures, shares, releases, platforms, groupings }: Tracker) {
  return [claims, figures, shares, releases, platforms, groupings] as const
}

/** Claims that cannot be evaluated as written, or that do not hold and say nothing of what the record shows. */
export const unsoundClaims = askedOnce(findUnsoundClaims, evidenceIn)

function findUnsoundClaims(tracker: Tracker): Finding[] {
  return tracker.claims.flatMap((claim) => {
    const check = checkClaim(claim, tracker)
    if (isSound(check, claim)) return []
    const remedy = isMiswritten(check) ? 'Correct it.' : 'Correct it, or say in "record" what the record shows.'
    return [{ path: `claims/${claim.id}/expression`, rule: 'unsound-claim', message: `${check.message} ${remedy}` }]
  })
}

function isSound(check: ClaimCheck, claim: Claim): boolean {
  if (isMiswritten(check)) return false
  return (check.state !== 'does-not-hold' && check.state !== 'refused') || claim.record !== undefined
}

/** Whether an expression is no expression, or names what does not exist: no remark makes up for that. */
function isMiswritten({ reason }: ClaimCheck): boolean {
  return reason === 'unreadable' || reason === 'unknown-reference'
}

/** Claims known before the figures they are worked out from, which could not be checked on the days between. */
export const claimsBeforeEvidence = askedOnce(findClaimsBeforeEvidence, evidenceIn)

function findClaimsBeforeEvidence(tracker: Tracker): Finding[] {
  return tracker.claims.flatMap((claim) =>
    evidenceOf(tracker, claim)
      .filter(({ knownFrom }) => knownFrom > claim.knownFrom)
      .slice(0, 1)
      .map(({ id, knownFrom }) => ({
        path: `claims/${claim.id}/knownFrom`,
        rule: 'claim-before-its-evidence',
        message: `It is worked out from "${id}", which is known only from ${sayDay(knownFrom)}; correct one of the days.`,
      })),
  )
}

function evidenceOf(tracker: Tracker, claim: Claim) {
  return claimEvidence(tracker, claim).flatMap(({ collection, id }) => find(tracker, collection, id) ?? [])
}

/** Shares whose printed percentage is not what their own count and denominator come to, and which do not say so. */
export function contradictoryShares(tracker: Tracker): Finding[] {
  return tracker.shares
    .filter((share) => contradictsItself(share) && share.note === undefined)
    .map(({ id, percent, count, of }) => ({
      path: `shares/${id}/percent`,
      rule: 'contradictory-share',
      message: `It prints ${percent}%, and ${count} of ${of.n} is not that. Correct one of them, or say in "note" that it was published so.`,
    }))
}

/** Releases that lead with two figures. */
export function secondHeadlines(tracker: Tracker): Finding[] {
  const led = new Set<string>()
  return tracker.figures.flatMap(({ id, release, headline }) => {
    if (!headline) return []
    if (!led.has(release)) {
      led.add(release)
      return []
    }
    return [
      {
        path: `figures/${id}/headline`,
        rule: 'second-headline',
        message: `The release "${release}" already leads with another figure; let it lead with one.`,
      },
    ]
  })
}
