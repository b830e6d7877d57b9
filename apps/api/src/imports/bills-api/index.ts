export { importBill, type BillImport, type BillImportRefusal, type BillImportReport } from './import-bill.ts'
export type { Drift } from './drift.ts'
