import type { ProposalState } from '@dutywatch/domain/proposal'
import { listProposalPage, type ListedProposal } from '../ledger/index.ts'
import { concerns, publishedTracker, type DeskCall } from './own-proposal.ts'

/** How many proposals a list shows at a time. */
const pageLength = 100

/** Which proposals of a campaign are asked for. */
interface Asked {
  readonly states: readonly ProposalState[]
  /** Those of whoever asks, or those that connectors and commands filed; else everybody's. */
  readonly whose?: 'mine' | 'filed' | undefined
  /** Only those that are older than this one. */
  readonly before?: string | undefined
}

/** The newest proposals that concern the campaign, newest first, a hundred at most; fewer when there are no more. */
export async function newestProposals(call: DeskCall, { states, whose, before }: Asked) {
  const { db, campaign, person } = call
  const author = whose === 'mine' ? person.id : whose === 'filed' ? null : undefined
  const found: ListedProposal[] = []
  for (let last = before; ;) {
    const page = await listProposalPage(db, { campaign, states, author, before: last, limit: pageLength })
    if (page.length === 0) return found.map(inList)
    const tracker = await publishedTracker(call)
    found.push(...page.filter(({ changes = [], ...each }) => concerns(tracker, { ...each, changes }, campaign)))
    if (found.length >= pageLength) return found.slice(0, pageLength).map(inList)
    if (page.length < pageLength) return found.map(inList)
    last = page.at(-1)?.id
  }
}

function inList({ id, state, note, createdAt, createdBy, author, campaign, held, count, collections }: ListedProposal) {
  return { id, state, note, createdAt, createdBy, author, campaign, held, count, collections }
}
