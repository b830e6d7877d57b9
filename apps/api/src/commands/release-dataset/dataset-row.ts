import type { Cell, Period, TotalCoverage, Unit } from '@dutywatch/domain/evidence'
import type { RecordOf } from '@dutywatch/domain/tracker'

/** One number of a release, or why there is none, with everything that belongs to it. */
export interface DatasetRow {
  /** The id of the question in its batch. */
  readonly question?: string
  readonly questionWords: string
  readonly unit: Unit
  /** The place that a total covers; absent for one authority. */
  readonly scope?: string
  /** Whose number it is; absent for a total. */
  readonly force?: RecordOf<'forces'> | undefined
  readonly period: Pick<Period, 'from' | 'to'>
  /** What the count is split by, value by breakdown; empty for all. */
  readonly category: Readonly<Record<string, string>>
  readonly cell: Cell
  /** How those were answered whom a total adds up, as far as it was said. */
  readonly coverage?: Partial<TotalCoverage>
  /** A share as it was published, and how many it is a share of. */
  readonly share?: { readonly percent?: number | undefined; readonly of?: number | undefined }
  /** What else must be known of it, in sentences. */
  readonly notes: readonly string[]
}
