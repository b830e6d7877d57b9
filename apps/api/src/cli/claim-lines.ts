import { printAmount, printAsserted, type Claim, type ClaimCheck } from '@dutywatch/domain/evidence'
import type { ClaimTouched } from '@dutywatch/domain/tracker'

/** What a check came to: "does not hold: 1,060 uses of a platform"; the state alone where nothing was worked out. */
export function outcomeLine({ state, value }: ClaimCheck): string {
  const words = state.replaceAll('-', ' ')
  return value === undefined ? words : `${words}: ${printAmount(value.interval, value.dimension)}`
}

/** One claim with what was printed and what comes out, on a few lines. */
export function claimLines(claim: Claim, check: ClaimCheck): string[] {
  const printed = printAsserted(claim.asserted, claim.unit)
  return [
    `${claim.id}: ${check.state.replaceAll('-', ' ')}`,
    `  ${claim.statement}`,
    ...(printed === undefined ? [] : [`  printed: ${printed}`]),
    check.value === undefined
      ? `  not recomputed: ${check.message}`
      : `  recomputed: ${printAmount(check.value.interval, check.value.dimension)}`,
  ]
}

/** Each claim that comes out otherwise than before: what it said, what it comes to now, and the changed records it stands on. */
export function touchedLines(touched: readonly ClaimTouched[]): string[] {
  return touched.flatMap(({ claim, before, after, because }) => [
    `${claim.id}: ${claim.statement}`,
    `  before: ${outcomeLine(before)}`,
    `  now: ${outcomeLine(after)}`,
    ...because.map(
      ({ collection, id, kind, fields }) =>
        `  because of ${collection}/${id}: ${kind.replaceAll('-', ' ')}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
    ),
  ])
}
