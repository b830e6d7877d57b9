export { accountFor, type Account, type Accounted, type AccountRule } from './account.ts'
export { RunBuilder, type OpenMark, type PointMark } from './run-builder.ts'
export { readXhtmlTable, type CellReader } from './xhtml-table.ts'
