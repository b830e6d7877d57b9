export { importPapers, type PaperImport, type PaperImportRefusal } from './import-papers.ts'
export type { PlannedPaper } from './plan-paper.ts'
