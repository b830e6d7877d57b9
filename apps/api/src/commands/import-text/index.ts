export { importTexts, type TextImport, type TextImportRefusal, type TextImportReport, type Upload } from './import-texts.ts'
export type { PlannedText, ReadFile } from './plan-text.ts'
