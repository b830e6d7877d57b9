import { actsIn, approvalOf, type ProposalAct } from '@dutywatch/domain/proposal'
import { find, isCollectionName, layOver, recordName, typedName, type Tracker } from '@dutywatch/domain/tracker'
import { permits, type Role } from '../auth/permission.ts'
import {
  authorsOf,
  dayAwaited,
  digestOfChange,
  digestOfChanges,
  listDrafts,
  listProposalEvents,
  previewOf,
  proposalShelf,
  type Proposal,
  type ProposalEvent,
  type ProposedChange,
} from '../ledger/index.ts'
import { nameOfDraft } from './drafts.ts'
import { isSelfApproval, publishedTracker, type DeskCall } from './own-proposal.ts'
import { saidPreview } from './said-preview.ts'

/** What nobody does at the desk. */
const ofMachines: ReadonlySet<ProposalAct> = new Set(['release', 'publish-unreviewed'])

/** A record by where it stands and what it is called. */
export interface NamedRecord {
  readonly collection: string
  readonly id: string
  readonly name: string
}

/**
 * A proposal with all that happened to it, what whoever calls can do with it, the digests that an approval and a change name, and which
 * drafts of it were saved and are not put in.
 */
export async function viewOfProposal(call: DeskCall & { readonly role: Role }, proposal: Proposal) {
  const { db, campaign, person, role } = call
  const [events, drafts, authors, tracker] = await Promise.all([
    listProposalEvents(db, proposal.id),
    listDrafts(db, proposalShelf(proposal.id)),
    authorsOf(db, proposal),
    publishedTracker(call),
  ])
  const around = withProposal(tracker, proposal)
  const selfApproval = isSelfApproval(tracker, campaign, proposal.changes)
  const approvedWith = (people: readonly string[]) =>
    approvalOf({ changes: proposal.changes, authors: people, approver: person.id, selfApproval })
  const approval = approvedWith(authors)
  const isForOthers = !approval.ok && approval.reason === 'second-person-needed'
  const asAuthor = approvedWith([...authors, person.id])
  return {
    ...proposal,
    changes: proposal.changes.map((change) => ({ ...change, digest: digestOfChange(change) })),
    events: events.map((event) => ({ ...event, about: recordOf(event, around) })),
    drafts: drafts.map((draft) => {
      const { collection, recordId, savedAt, savedBy } = draft
      return { collection, recordId, savedAt, savedBy, name: nameOfDraft(around, draft) }
    }),
    digest: digestOfChanges(proposal),
    acts: actsIn(proposal.state).filter((act) => !ofMachines.has(act) && !(isForOthers && act === 'approve')),
    /** Why somebody else approves it, where that is so. */
    ...(isForOthers && { approvedByOthers: approval.message }),
    /** Whether whoever calls could approve it, and could not any more once they had changed it. */
    endsOwnApproval: permits(role, 'approve') && !isForOthers && !asAuthor.ok && asAuthor.reason === 'second-person-needed',
  }
}

function withProposal(tracker: Tracker, { changes, informedTo }: Proposal): Tracker {
  const laid = layOver(tracker, { changes, informedTo })
  return laid.ok ? laid.value : tracker
}

/** The record that an event tells of; none where it tells of the whole proposal. */
function recordOf({ kind, words, edit }: ProposalEvent, around: Tracker): NamedRecord | undefined {
  const change = edit?.is ?? edit?.was
  if (change) return named(change, around)
  // Before an event kept what was changed, it said of which record only.
  const [collection = '', id = '', ...more] = kind === 'changed' ? words.split('/') : []
  return isCollectionName(collection) && more.length === 0 ? named({ collection, id }, around) : undefined
}

function named({ collection, id, record }: ProposedChange, around: Tracker): NamedRecord {
  return { collection, id, name: nameIn(around, { collection, id, record }) ?? id }
}

function nameIn(tracker: Tracker, { collection, id, record }: ProposedChange): string | undefined {
  if (!isCollectionName(collection)) return undefined
  const held = find(tracker, collection, id)
  return held === undefined ? typedName(tracker, collection, record) : recordName(tracker, collection, held)
}

/**
 * What publishing a proposal would do, or what it did: each change in words and field by field with the sources it cites, what is then told
 * of other dates, what is wrong, what is likely to be a slip, which records were published anew since, and which day it waits for. Of other dates it tells as of that day.
 */
export async function changesOfProposal(call: DeskCall, proposal: Proposal) {
  const preview = await laid(call, proposal)
  const waitsFor = dayAwaited(preview, call.now.today)
  const { changes, moved, findings, doubts, ...said } = saidPreview(preview, waitsFor ?? call.now.today)
  const around = preview.after ?? preview.before
  const recordAt = (place: string) => {
    const [collection = '', id = ''] = place.split('/')
    return named(
      { collection, id, record: proposal.changes.find((each) => each.collection === collection && each.id === id)?.record },
      around,
    )
  }
  const now = await publishedTracker(call)
  return {
    ...said,
    /** The day to which its sources reach, while that has not come: it is published then at the earliest. */
    waitsFor,
    /** Of each, whether the tracker has the record now, whatever it says of it. */
    changes: changes.map((change) => ({ ...change, isPublished: find(now, change.collection, change.id) !== undefined })),
    /** Each with what the record is called that it is about. */
    findings: findings.map((finding) => ({ ...finding, name: recordAt(finding.path).name })),
    /** Likewise what may be published and is to be looked at again. */
    doubts: doubts.map((doubt) => ({ ...doubt, name: recordAt(doubt.path).name })),
    moved: moved.map(recordAt),
  }
}

/** A proposal over the current edition; a published one as the edition that it came out in, over the one before. */
async function laid({ db, store }: DeskCall, proposal: Proposal) {
  const { state, id } = proposal
  const events = state === 'published' ? await listProposalEvents(db, id) : []
  const edition = events.findLast((event) => event.edition !== undefined)?.edition
  if (edition === undefined) return previewOf(db, proposal, { known: store.known })
  const [before, after] = await Promise.all([edition - 1, edition].map(async (number) => (await store.edition(number)).tracker))
  if (!before || !after) throw new Error(`Edition ${edition}, or the one before it, is not held.`)
  return { edition, before, after, findings: [], moved: [] }
}
