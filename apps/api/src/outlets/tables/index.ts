export { csvOf } from './csv.ts'
export type { DownloadTable, DownloadValue } from './download-table.ts'
export { workbookOf } from './workbook.ts'
