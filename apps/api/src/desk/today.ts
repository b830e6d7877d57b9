import { campaignOf, find, isCollectionName, recordName, type Tracker } from '@dutywatch/domain/tracker'
import { sayDay } from '@dutywatch/domain/date'
import type { Role } from '../auth/permission.ts'
import { testVerdicts } from '../commands/verdicts/index.ts'
import {
  authorsOf,
  dayAwaited,
  listDraftedByOthers,
  listDrafts,
  listHappenings,
  listUnfinishedProposals,
  previewOf,
  type Draft,
  type Proposal,
  type ProposalEvent,
} from '../ledger/index.ts'
import { ownShelf } from './draft-as-proposal.ts'
import { nameOfDraft } from './drafts.ts'
import { mostUrgentFirst, type Need } from './need.ts'
import { needsOfEnquiries } from './needs-of-enquiries.ts'
import { needOfProposal, type WaitingProposal } from './needs-of-proposals.ts'
import { needsOfTakenEnquiries } from './needs-of-taken-enquiries.ts'
import { needsOfTracker } from './needs-of-tracker.ts'
import { concerns, isSelfApproval, publishedTracker, type DeskCall } from './own-proposal.ts'
import { deskProcedures, permitted } from './procedure.ts'
import { proposedAlready, toldOnce } from './under-way.ts'

/** What needs somebody, as the day stands. */
export const todayProcedures = deskProcedures({
  /**
   * What in the campaign needs whoever asks, the most urgent first. Of proposals what is held and the newest two hundred; `hasMore` says
   * whether there are others.
   */
  list: permitted('see-desk').query(async ({ ctx }) => {
    const { today: on, current } = ctx.now
    if (current === 0) return { on, needs: [], hasMore: false }
    const tracker = await publishedTracker(ctx)
    const [verdicts, proposals, drafts, enquiries, taken] = await Promise.all([
      needsOfVerdicts(tracker, ctx),
      needsOfProposals(tracker, ctx),
      listDrafts(ctx.db, ownShelf(ctx)),
      needsOfEnquiries(ctx),
      needsOfTakenEnquiries(ctx),
    ])
    const ofTracker = [...needsOfTracker(tracker, on), ...verdicts].filter((need) => isOf(tracker, need, ctx.campaign))
    const tellProposed = proposedAlready(tracker, { proposals: proposals.own, person: ctx.person.id })
    const ofRecords = ofTracker.map((need) => tellProposed(need))
    const ofDrafts = drafts.map((draft) => tellProposed(needOfDraft(tracker, draft), draft.body))
    const needs = mostUrgentFirst([...toldOnce(ofRecords, proposals.needs), ...enquiries, ...taken, ...ofDrafts])
    return { on, needs, hasMore: proposals.hasMore }
  }),
})

/** Whether a need is the campaign's own, or of what campaigns share. */
function isOf(tracker: Tracker, { to }: Need, campaign: string): boolean {
  if (to.kind !== 'record' || !isCollectionName(to.collection)) return false
  const owner = campaignOf(tracker, to.collection, find(tracker, to.collection, to.id))
  return owner === undefined || owner === campaign
}

async function needsOfVerdicts(tracker: Tracker, { store }: Pick<DeskCall, 'store'>): Promise<Need[]> {
  const tested = await testVerdicts({ tracker, store })
  return tested
    .filter(({ needsReview }) => needsReview)
    .map(({ verdict, against: { id: text, label, publishedOn } }) => ({
      kind: 'verdict-review',
      name: recordName(tracker, 'verdicts', verdict),
      sentence: `The words it rests on are others in the text ${label}, of ${sayDay(publishedOn)}.`,
      urgency: 'soon',
      since: publishedOn,
      to: { kind: 'record', collection: 'verdicts', id: verdict.id },
      turn: 'anybody',
      mends: [{ as: 'verdict', text }],
    }))
}

/** How many proposals are looked at: what waits beyond them is in the list of proposals. */
const mostProposals = 200

async function needsOfProposals(
  tracker: Tracker,
  call: DeskCall & { readonly role: Role },
): Promise<{ readonly needs: readonly Need[]; readonly own: readonly Proposal[]; readonly hasMore: boolean }> {
  const { db, campaign, clock, role, person } = call
  const found = await listUnfinishedProposals(db, { campaign, person: person.id, limit: mostProposals + 1 })
  const own = found.slice(0, mostProposals).filter((each) => concerns(tracker, each, campaign))
  const happenings = await listHappenings(
    db,
    own.map(({ id }) => id),
  )
  const waiting: WaitingProposal[] = []
  for (const proposal of own) waiting.push(await known(call, proposal, happenings.get(proposal.id) ?? []))
  const looking = { person: call.person.id, role, at: clock.now() }
  const needs = waiting.flatMap((each) => {
    const selfApproval = isSelfApproval(tracker, campaign, each.proposal.changes)
    return needOfProposal(each, { ...looking, selfApproval }) ?? []
  })
  const others = await listDraftedByOthers(db, { campaign, person: person.id, limit: mostProposals })
  return { needs, own: [...own, ...others], hasMore: found.length > mostProposals }
}

async function known(
  { db, store, now }: DeskCall,
  proposal: Proposal,
  events: readonly ProposalEvent[],
): Promise<WaitingProposal> {
  const authors = await authorsOf(db, proposal)
  if (!isApproved(proposal)) return { proposal, events, authors, fits: true }
  const preview = await previewOf(db, proposal, { known: store.known })
  const fits = preview.findings.length === 0 && preview.moved.length === 0
  return { proposal, events, authors, fits, waitsFor: dayAwaited(preview, now.today) }
}

function isApproved({ state }: Proposal): boolean {
  return state === 'approved' || state === 'held'
}

function needOfDraft(tracker: Tracker, draft: Draft): Need {
  const { collection, recordId, savedAt } = draft
  const name = nameOfDraft(tracker, draft)
  return {
    kind: 'draft',
    ...(name !== undefined && { name }),
    sentence: 'You typed it and have not proposed it.',
    urgency: 'open',
    since: savedAt,
    to: { kind: 'record', collection, id: recordId },
    turn: 'mine',
    mends: [],
  }
}
