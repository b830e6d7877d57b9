export { approvalOf, type Approval, type ApprovalRefusal, type ProposedRecord } from './approval.ts'
export { actsIn, proposalStates, stateAfter, type ActRefusal, type ProposalAct, type ProposalState } from './state.ts'
export { compareVersions, type FieldVersions, type Versions } from './versions.ts'
