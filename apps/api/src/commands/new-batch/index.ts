export { allTerritorial, BatchDraft, exampleBatch } from './batch-draft.ts'
export type { FieldProblem } from './planned-batch.ts'
export { proposeBatch, type ProposedBatch } from './propose-batch.ts'
