export { filePieces } from './file-pieces.ts'
export { tableLimits, type TableLimits } from './limits.ts'
export { openTable } from './open-table.ts'
export type {
  FileRow,
  OpenOptions,
  SheetInfo,
  TableFile,
  TableNotice,
  TableOutcome,
  TablePart,
  TablePlace,
  TableProgress,
  TableReason,
  TableRefused,
  TableSource,
} from './table-file.ts'
