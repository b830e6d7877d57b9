import type { ByteSource } from './byte-source.ts'
import type { TableLimits } from './limits.ts'
import type { OpenOptions, TableFile, TablePart } from './table-file.ts'

/** What a reader of one format is given. */
export interface Opening extends OpenOptions {
  readonly source: ByteSource
  readonly limits: TableLimits
}

/** What it gives back. Its rows throw `Unreadable`. */
export interface OpenedTable extends Pick<TableFile, 'format' | 'sheets' | 'notices' | 'close'> {
  readonly rows: (sheet: number) => AsyncIterable<TablePart>
}
