import type { Accepted, Refused } from '@dutywatch/domain'
import type { TableRow } from '@dutywatch/returns/table'
import type { TableLimits } from './limits.ts'

/** Where a table comes from. A file on disk is read piece by piece; bytes are already held. */
export type TableSource = Uint8Array | { readonly path: string }

/** How to open a table. */
export interface OpenOptions {
  /** The name of the file, for sentences that speak of it. */
  readonly name: string
  readonly limits?: TableLimits
  /** Called after each batch of rows. */
  readonly onProgress?: (progress: TableProgress) => void
}

/** How far the reading of a sheet has come. */
export interface TableProgress {
  readonly sheet: string
  /** Rows read so far. */
  readonly rows: number
  /** The part of the sheet's bytes read so far, from 0 to 1. */
  readonly share: number
}

/** Why a table is not read. */
export type TableReason =
  | 'not-found'
  | 'empty-file'
  | 'not-a-table'
  | 'old-format'
  | 'password-protected'
  | 'damaged'
  | 'too-large'
  | 'unsafe'
  | 'wrong-encoding'
  | 'quote-not-closed'

/** Where in a file something stands. */
export interface TablePlace {
  readonly sheet?: string
  /** The cell: `B7`. */
  readonly at?: string
  /** The line of a text file, from 1. */
  readonly line?: number
}

/** A refusal to read a table, with the place where it was met. Its message names the file and the place, and says what to do. */
export interface TableRefused extends Refused<TableReason>, TablePlace {}

/** What was read, or why not. */
export type TableOutcome<Value> = Accepted<Value> | TableRefused

/** Something a person should know about a table that was read nevertheless. */
export interface TableNotice extends TablePlace {
  readonly reason:
    | 'encoding-guessed'
    | 'formula-without-value'
    | 'number-out-of-range'
    | 'notes-not-read'
    | 'name-says-otherwise'
    | 'more-notices'
  /** A sentence that names the place and says what to do. */
  readonly message: string
}

/** A row as a file holds it. */
export interface FileRow extends TableRow {
  /** Whether the sheet hides it. */
  readonly hidden?: true
}

/** A batch of rows of a sheet, in order. Rows without any words are left out; the numbers of the others tell of them. */
export interface TablePart {
  readonly rows: readonly FileRow[]
  /** The columns that the sheet hides, from 0. */
  readonly hiddenColumns: readonly number[]
  /** What there is to say of these rows. */
  readonly notices: readonly TableNotice[]
}

/** A sheet of a file. */
export interface SheetInfo {
  /** The name of the file for a format that has no sheets. */
  readonly name: string
  readonly hidden: boolean
}

/** A table file, recognised and opened. Nothing it does throws for what is in the file. */
export interface TableFile {
  readonly name: string
  readonly format: 'csv' | 'xlsx' | 'ods'
  readonly sheets: readonly SheetInfo[]
  /** What there is to say of the file as a whole. */
  readonly notices: readonly TableNotice[]
  /** The first rows of a sheet that hold anything, at most so many. */
  readonly preview: (sheet: string, rows: number) => Promise<TableOutcome<TablePart>>
  /** All rows of a sheet in batches; a refusal is the last of them, and what came before it must then not be kept. */
  readonly rows: (sheet: string) => AsyncIterable<TableOutcome<TablePart>>
  /** Gives the file back. */
  readonly close: () => void
}
