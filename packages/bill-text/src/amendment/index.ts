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
export { changesBetweenPapers, type ChangedAmendment, type PaperChanges } from './changes-between-papers.ts'
export { kindOfAmendment } from './kind-of.ts'
export { readWhere, type LocatedInstruction } from './where.ts'
