export { readActAddress } from './act-address.ts'
export { importAct, type ActImport, type ActImportRefusal, type ActImportReport } from './import-act.ts'
