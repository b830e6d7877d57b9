export { ProposalPage } from './proposal-page.tsx'
export { ProposalsPage } from './proposals-page.tsx'
export { WithinProposal } from './within-proposal.tsx'
