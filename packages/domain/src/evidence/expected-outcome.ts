import { z } from 'zod'
import type { Claim } from './claim.ts'
import type { ClaimCheck, ClaimState } from './check-claim.ts'

/**
 * How a claim is known to come out where it does not hold: the record shows otherwise, its figures may not be combined, or they leave it
 * open. A claim that says nothing of this is expected to hold, exactly or rounded.
 */
export const ExpectedOutcome = z.enum(['does-not-hold', 'refused', 'not-recomputable'])
export type ExpectedOutcome = z.infer<typeof ExpectedOutcome>

/** What is unexpected in how a claim came out, as a sentence that says what to do; nothing when it came out as recorded. */
export function surpriseIn(claim: Pick<Claim, 'expression' | 'expected'>, check: ClaimCheck): string | undefined {
  if (claim.expression === undefined) return undefined
  if (check.reason !== undefined && !(check.reason in ruled))
    return `It says how it is worked out, and cannot be: ${check.message} Correct its expression.`
  const { expected } = claim
  if (expected === undefined ? check.state === 'holds' || check.state === 'rounds-to' : check.state === expected) return undefined
  const was =
    expected === undefined ? 'It is recorded as a claim that holds' : `It is recorded as a claim that ${outcomes[expected]}`
  return `${was}, and it ${outcomes[check.state]}: ${check.message} Correct what changed, or record the new outcome in "expected".`
}

/** The refusals that are an outcome: the evidence is there, and a rule forbids what the claim does with it, or it says nothing. */
const ruled = {
  'different-releases': true,
  'different-units': true,
  'denominator-incomplete': true,
  'not-known': true,
} as const satisfies Partial<Record<NonNullable<ClaimCheck['reason']>, true>>

const outcomes: Record<ClaimState, string> = {
  holds: 'holds',
  'rounds-to': 'holds when rounded',
  'does-not-hold': 'does not hold',
  refused: 'combines what may not be combined',
  'borne-out': 'is borne out',
  'borne-out-in-part': 'is borne out in part',
  'not-recomputable': 'the published figures leave open',
}
