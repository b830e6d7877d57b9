export type { DatasetColumn } from './columns.ts'
export { printStanding } from './print-standing.ts'
export { datasetOf, type Dataset } from './dataset.ts'
