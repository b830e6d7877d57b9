import type { DateAssertion, DateWindow } from '../date/index.ts'
import type { Commitment, CommitmentKind, DateStatement } from './commitment.ts'

/** Reads the timing of a record as a window, or gives `undefined` when its words cannot be read yet. */
export type WindowReader = (record: Commitment | DateStatement) => DateWindow | undefined

const assertionKinds = {
  promise: 'promised',
  'statutory-deadline': 'scheduled',
  forecast: 'forecast',
  'ask-deadline': undefined,
  signal: undefined,
} as const satisfies Record<CommitmentKind, DateAssertion['kind'] | undefined>

/**
 * Everything asserted about the date of one milestone: its promises, forecasts and statutory deadlines, and every date stated since.
 * What a campaign asked for is not an assertion of those responsible, and is left out.
 */
export function assertionsOf(records: readonly (Commitment | DateStatement)[], read: WindowReader): DateAssertion[] {
  return records.flatMap((record) => {
    const kind = isCommitment(record) ? assertionKinds[record.kind] : record.kind
    const window = read(record)
    if (kind === undefined || window === undefined) return []
    const { id, saidOn, by } = record
    const isMonth = isCommitment(record) && record.saidPrecision === 'month'
    return [{ id, kind, window, saidOn, ...(isMonth && { saidPrecision: 'month' }), ...(by !== undefined && { saidBy: by }) }]
  })
}

function isCommitment(record: Commitment | DateStatement): record is Commitment {
  return 'what' in record
}
