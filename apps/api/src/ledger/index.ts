export { type EditionEntry, currentEditionNumber, getEdition, listEditions } from '../db/queries/editions.ts'
export { listEvents } from '../db/queries/events.ts'
export { listWithdrawn } from '../db/queries/record-revisions.ts'
export { findDraft, listDrafts, personShelf, proposalShelf, type Draft, type DraftPlace } from '../db/queries/drafts.ts'
export { listHappenings, listProposalEvents, type ProposalEvent, type ProposalEventKind } from '../db/queries/proposal-events.ts'
export { listProposalHappenings, type ProposalHappening } from '../db/queries/proposal-happenings.ts'
export {
  getProposal,
  listProposals,
  listWaitingProposals,
  type HoldKind,
  type Proposal,
  type ProposedChange,
} from '../db/queries/proposals.ts'
export {
  listDraftedByOthers,
  listProposalPage,
  listUnfinishedProposals,
  type ListedProposal,
} from '../db/queries/proposal-lists.ts'
export { type ActingRefusal, type Actor } from './acting.ts'
export { type ChangeConflict, type HeldChange } from './change-conflict.ts'
export { dropChange, giveReasons, putChange, type ChangingRefusal, type Putting, type Reasons } from './changing.ts'
export { digestOfChange, digestOfChanges } from './content.ts'
export {
  discardDraft,
  othersAtWork,
  roomFor,
  saveDraft,
  type DraftConflict,
  type DraftStays,
  type Presence,
  type SavingDraft,
} from './drafts.ts'
export { nextDueMs, publishDue, type DueOutcome } from './due.ts'
export { editionOf, provenEdition, type Edition, type KnownEditions, type ProvenEdition } from './editions.ts'
export { editionStore, type EditionStore } from './edition-store.ts'
export { momentOf, type AskedMoment, type Moment, type MomentRefusal, type Now } from './moment.ts'
export { beginProposal, propose, type ProposalDraft, type ProposalRefusal } from './proposals.ts'
export { publishedOfRecord, type PublishedStep, type PublishedSteps } from './published-of-record.ts'
export { lastChangedDays } from './last-changed.ts'
export { listCorrections, type Correction, type Corrections } from './corrections.ts'
export { cancelHold, hold, type Holding, type HoldRefusal } from './holding.ts'
export { authorsOf } from './authors.ts'
export { approve, comment, requestChanges, submit, withdraw, type Approving, type Saying } from './review.ts'
export { fieldChanges, historyOfRecord, type FieldChange, type HistoryStep } from './record-history.ts'
export { splitProposal, type SplitProposal, type Splitting } from './splitting.ts'
export { previewStore } from './preview-store.ts'
export { proposeUndo, type ChangedAgain, type ChangedSince, type Undoing, type UndoOutcome } from './undoing.ts'
export {
  dayAwaited,
  previewOf,
  previewProposal,
  refusedByPreview,
  type ProposalPreview,
  type Previewing,
} from './preview-proposal.ts'
export {
  publishProposal,
  type ProposalPublication,
  type ProposalPublishOutcome,
  type ProposalPublishRefusal,
} from './publish-proposal.ts'
export { readFileBytes, textStore, type FileRefusal, type TextStore } from './text-store.ts'
export { readShipping, standingOfShipped, type Shipping, type ShippedStanding } from './shipping.ts'
export { publish, type Publication, type PublishOutcome, type PublishRefusal } from './publish.ts'
