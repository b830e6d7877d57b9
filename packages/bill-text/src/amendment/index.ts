export {
  amendmentDecisions,
  amendmentsIn,
  blocksOfPaper,
  type Amendment,
  type AmendmentDecision,
  type AmendmentKind,
  type AmendmentMember,
  type AmendmentPaper,
  type AmendmentTarget,
  type PaperFacts,
  type PaperItem,
} from './amendment-paper.ts'
export { amending, applyAmendment, applyAmendments, type AppliedAmendments, type RefusedAmendment } from './apply-amendments.ts'
export type { ApplyReason } from './applying.ts'
export { changesBetweenPapers, type ChangedAmendment, type PaperChanges } from './changes-between-papers.ts'
export type { Edge, Insertion, InsertionPoint, Instruction, LabelRun, QuotedWords, LeftOut } from './instruction.ts'
export { kindOfAmendment } from './kind-of.ts'
export { readInstruction } from './read-instruction.ts'
export { readWhere, type LocatedInstruction } from './where.ts'
