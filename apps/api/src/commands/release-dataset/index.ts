export type { DatasetColumn } from './columns.ts'
export { datasetOf, type Dataset } from './dataset.ts'
