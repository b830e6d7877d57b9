import { PlainDate } from '@dutywatch/domain/date'
import type { Interval } from '@dutywatch/domain/evidence'
import type { PlainPeriod } from '../period/index.ts'
import { quoted } from '../words/index.ts'
import { cellLedger, type CellLedger } from './cell-ledger.ts'
import { complaints, type Complaints } from './complaints.ts'
import { interned, type Interned } from './interned.ts'
import type { Category } from './read-cell.ts'
import type { ReadingContext } from './reading-context.ts'
import { resolver, type Resolver } from './resolve-words.ts'
import type { ReturnMapping, SheetMapping } from './return-mapping.ts'

/** A sum that the file states, kept until its parts are known. */
export interface StatedTotal {
  readonly sheet: number
  readonly at: string
  readonly row: number
  readonly raw: string
  readonly stated: Interval
  /** What it sums over: `force`, `period`, ids of breakdowns. */
  readonly summed: readonly string[]
  readonly force?: string | undefined
  readonly question: string
  readonly period?: PlainPeriod | undefined
  /** What is fixed beside what it sums over. */
  readonly category: Category
  readonly isKept: boolean
}

/** What is known while a file is read, whatever the sheet. */
export interface Reading {
  readonly mapping: ReturnMapping
  readonly context: ReadingContext
  readonly sheets: readonly SheetMapping[]
  readonly complaints: Complaints
  readonly resolve: Resolver
  readonly ledger: CellLedger
  readonly interned: Interned
  readonly totals: StatedTotal[]
  readonly notes: { readonly sheet: string; readonly row: number; readonly words: string }[]
  /** By the name as written, how many rows were left out. */
  readonly leftOut: Map<string, number>
}

/** A file of which nothing is read yet. Throws where `today` is no day, since nothing would be in the future then. */
export function newReading(mapping: ReturnMapping, context: ReadingContext): Reading {
  if (!PlainDate.safeParse(context.today).success)
    throw new RangeError(`${quoted(context.today)} is not a day of the calendar: give "today" as YYYY-MM-DD`)
  return {
    mapping,
    context,
    sheets: mapping.sheets,
    complaints: complaints(context.most ?? 100),
    resolve: resolver(mapping, context),
    ledger: cellLedger(),
    interned: interned(),
    totals: [],
    notes: [],
    leftOut: new Map(),
  }
}
