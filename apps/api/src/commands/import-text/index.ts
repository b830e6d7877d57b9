export { importTexts, type TextImport, type TextImportRefusal, type TextImportReport } from './import-texts.ts'
export { inItsPlace } from './text-records.ts'
export type { PlannedText } from './plan-text.ts'
