import { accept, refuse, type Outcome } from '../outcome.ts'

/** A record as a proposal would have it; without `record`, it takes it out. */
export interface ProposedRecord {
  readonly collection: string
  readonly id: string
  readonly record?: unknown
}

/** Who would approve what, and by which setting of the campaign. */
export interface Approval {
  readonly changes: readonly ProposedRecord[]
  /** Everybody who drafted, changed or submitted them. */
  readonly authors: readonly string[]
  readonly approver: string
  /** Whether the campaign lets people approve what they proposed themselves. */
  readonly selfApproval: boolean
}

export type ApprovalRefusal = 'second-person-needed' | 'verdict-unfounded'

/**
 * Whether somebody may approve changes. A verdict needs a quotation, a source and a second person, whatever the campaign has set;
 * everything else needs a second person unless the campaign has set otherwise.
 */
export function approvalOf({ changes, authors, approver, selfApproval }: Approval): Outcome<undefined, ApprovalRefusal> {
  const verdicts = changes.filter(({ collection }) => collection === 'verdicts')
  const unfounded = verdicts.filter(({ record }) => record !== undefined && !isFounded(record)).map(({ id }) => id)
  if (unfounded.length > 0) {
    const message = `A verdict needs a quotation and a source. Without either: ${unfounded.join(', ')}.`
    return refuse('verdict-unfounded', message)
  }
  if (!authors.includes(approver)) return accept(undefined)
  if (verdicts.length > 0)
    return refuse('second-person-needed', 'A verdict is approved by a second person: somebody who had no part in this proposal.')
  if (selfApproval) return accept(undefined)
  return refuse('second-person-needed', 'You had a part in this proposal, so somebody else approves it.')
}

function isFounded(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false
  const quote = 'quote' in record && typeof record.quote === 'string' ? record.quote.trim() : ''
  const citations = 'citations' in record && Array.isArray(record.citations) ? record.citations : []
  return quote !== '' && citations.length > 0
}
