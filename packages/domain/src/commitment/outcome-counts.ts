import { CommitmentKind } from './commitment.ts'
import type { CommitmentOutcome } from './outcome.ts'

/** How many commitments of one kind came to one outcome. */
export interface OutcomeCount {
  readonly kind: CommitmentKind
  readonly outcome: CommitmentOutcome
  readonly count: number
}

const order: readonly CommitmentOutcome[] = [
  'kept',
  'borne-out',
  'late',
  'missed',
  'not-borne-out',
  'slipped',
  'overdue',
  'open',
  'not-known',
  'not-testable',
]

/** Counts judged commitments by kind and outcome: kinds in their own order, within each what was kept first. None is left out. */
export function outcomeCounts(
  judged: readonly { readonly kind: CommitmentKind; readonly outcome: CommitmentOutcome }[],
): OutcomeCount[] {
  return CommitmentKind.options.flatMap((kind) =>
    order
      .map((outcome) => ({ kind, outcome, count: judged.filter((one) => one.kind === kind && one.outcome === outcome).length }))
      .filter(({ count }) => count > 0),
  )
}
