export { type EditionEntry, currentEditionNumber, getEdition, listEditions } from '../db/queries/editions.ts'
export { listEvents } from '../db/queries/events.ts'
export { listProposals, type Proposal, type ProposalState, type ProposedChange } from '../db/queries/proposals.ts'
export { editionOf, type Edition } from './editions.ts'
export { editionStore, type EditionStore } from './edition-store.ts'
export { momentOf, type AskedMoment, type Moment, type MomentRefusal, type Now } from './moment.ts'
export { propose, withdraw, type ProposalDraft, type ProposalRefusal } from './proposals.ts'
export {
  previewProposal,
  publishProposal,
  type ProposalPreview,
  type ProposalPublication,
  type ProposalPublishOutcome,
  type ProposalPublishRefusal,
} from './publish-proposal.ts'
export { readFileBytes, textStore, type FileRefusal, type TextStore } from './text-store.ts'
export { readShipping, standingOfShipped, type Shipping, type ShippedStanding } from './shipping.ts'
export { publish, type Publication, type PublishOutcome, type PublishRefusal } from './publish.ts'
