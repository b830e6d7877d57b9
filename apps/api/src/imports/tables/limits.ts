/** What a table from outside may cost before it is refused. */
export interface TableLimits {
  /** Of the file as it came. The largest open table of recorded crime, with every quarter since 2012, has some 20 million. */
  readonly fileBytes: number
  /** Of all parts of a workbook, unpacked. Sheets unpack to ten or twenty times their size, so 50 MB may honestly need this. */
  readonly inflatedBytes: number
  /** Unpacked bytes for each packed one, over a part. A million equal rows reach 120; only a bomb comes near the 1,032 of the format. */
  readonly inflationRatio: number
  /** Files inside the zip. A workbook has a handful for each sheet, picture and chart. */
  readonly zipEntries: number
  readonly sheets: number
  /** Of one sheet, by number. What Excel can hold. */
  readonly rows: number
  /** Of one sheet. What Excel can hold. */
  readonly columns: number
  /** Of one sheet, with the empty ones between others and what repetitions and merged ranges stand for. */
  readonly cells: number
  /** Of one row of CSV. It is longer only where a quotation mark is never closed. */
  readonly rowBytes: number
  /** Characters between two tags of XML. A cell of Excel holds 32,767. */
  readonly xmlRun: number
  /** Elements inside elements. Workbooks stay under 20. */
  readonly xmlDepth: number
  /** Characters of the words that XLSX keeps once for all sheets. They must be held in memory, since any cell may name any of them. */
  readonly sharedCharacters: number
  /** How many such words. */
  readonly sharedStrings: number
  /** Formats of cells. Excel holds 65,490. */
  readonly styles: number
  /** Of one sheet. They too must be held. */
  readonly mergedRanges: number
  /** Notices of one sheet that are told one by one; of the others only how many there are. */
  readonly notices: number
}

/** What is read when nothing else is asked for: any table that a person could have made and sent, and nothing that would stop a server. */
export const tableLimits: TableLimits = {
  fileBytes: 50_000_000,
  inflatedBytes: 500_000_000,
  inflationRatio: 400,
  zipEntries: 5_000,
  sheets: 255,
  rows: 1_048_576,
  columns: 16_384,
  cells: 50_000_000,
  rowBytes: 1_000_000,
  xmlRun: 1_000_000,
  xmlDepth: 64,
  sharedCharacters: 64_000_000,
  sharedStrings: 2_000_000,
  styles: 65_490,
  mergedRanges: 100_000,
  notices: 50,
}
