import { Cell } from '@dutywatch/domain/evidence'
import { z } from 'zod'
import { PlainPeriod } from '../period/index.ts'

const id = z.string().min(1)
const column = z.string().regex(/^[A-Z]{1,3}$/, { error: 'is no column: give its letters, like "B"' })
const row = z.int().positive()

/** What cells are of: any of the force, the question, the period and the category. `part` is a part of the year that the row names. */
export const Keys = z.strictObject({
  force: id.optional(),
  question: id.optional(),
  period: PlainPeriod.optional(),
  part: z.string().min(1).optional(),
  category: z.record(id, z.string().min(1)).optional(),
})
export type Keys = z.infer<typeof Keys>

const common = {
  column,
  /** The words over the column when the mapping was made. A file that has others there is refused. */
  header: z.string().optional(),
}
/** Whether an empty cell repeats the one above it. */
const carriedDown = z.boolean().default(false)

/** What one column holds: what its row is of, the values themselves, or sums of other columns. Columns that are not listed are not read, which is remarked. */
export const ColumnMapping = z.discriminatedUnion('is', [
  z.strictObject({ ...common, is: z.literal('force'), carriedDown }),
  z.strictObject({ ...common, is: z.literal('question'), carriedDown }),
  z.strictObject({ ...common, is: z.literal('period'), holds: z.enum(['whole', 'year', 'part']).default('whole'), carriedDown }),
  z.strictObject({
    ...common,
    is: z.literal('category'),
    breakdown: id,
    words: z.enum(['listed', 'kept']).default('listed'),
    carriedDown,
  }),
  z.strictObject({ ...common, is: z.literal('value'), of: Keys.default({}) }),
  z.strictObject({ ...common, is: z.literal('total'), of: Keys.default({}), sums: z.array(column).min(1) }),
])
export type ColumnMapping = z.infer<typeof ColumnMapping>

const markWords = {
  zero: { kind: 'count', value: 0 },
  'not known': { kind: 'not-known' },
  'not held': { kind: 'not-held' },
  'over cost': { kind: 'over-cost' },
} as const satisfies Record<string, Cell>

const MarkMeaning = z.union(
  [Cell, z.enum(['zero', 'not known', 'not held', 'over cost']).transform((word): Cell => markWords[word])],
  {
    error:
      'is nothing that a mark can mean: write "zero", "not known", "not held" or "over cost", or for a hidden small count {"kind": "suppressed", "below": 5}',
  },
)

/**
 * How one block of a sheet is read. Two blocks of a sheet are two entries with the same name. What only the sender can know (`corrections`,
 * `suppressedBelow`, `blanks`, `marks`, `repeats`) is as strict as can be unless it is given.
 */
export const SheetMapping = z
  .strictObject({
    name: z.string(),
    headerRows: z.array(row).default([]),
    firstRow: row,
    lastRow: row.optional(),
    /** Rows that are none: subheadings, notes in between. */
    leftOut: z.array(row).default([]),
    columns: z.array(ColumnMapping).min(1),
    /** What all cells of the block are of. */
    fixed: Keys.default({}),
    /** Totals are checked against their parts and left out; with `keep`, those over categories become the count of the whole. */
    totals: z.enum(['check', 'keep', 'skip']).default('check'),
    corrections: z.enum(['refused', 'allowed']).default('refused'),
    /** Whether rows next to each other that are of the same thing are parts of it, to be added. */
    repeats: z.enum(['refused', 'added']).default('refused'),
    suppressedBelow: z.int().min(2).optional(),
    blanks: z.enum(['not-known', 'zero', 'left-out']).default('not-known'),
    marks: z.record(z.string(), MarkMeaning).default({}),
    /** How periods are written. */
    periods: z
      .strictObject({
        years: z.enum(['calendar', 'financial-from', 'financial-to']).optional(),
        pairs: z.enum(['years', 'months']).optional(),
        days: z.enum(['days', 'months', 'quarters', 'years']).optional(),
        numbers: z.enum(['quarters', 'months', 'halves']).optional(),
      })
      .default({}),
  })
  .refine((sheet) => sheet.columns.some(({ is }) => is === 'value'), {
    path: ['columns'],
    error: 'has no column of values: name one',
  })
  .refine((sheet) => new Set(sheet.columns.map(({ column }) => column)).size === sheet.columns.length, {
    path: ['columns'],
    error: 'names a column twice: keep one of the two',
  })
  .refine((sheet) => sheet.lastRow === undefined || sheet.lastRow >= sheet.firstRow, {
    path: ['lastRow'],
    error: 'comes before "firstRow": correct one of them',
  })
export type SheetMapping = z.infer<typeof SheetMapping>

/**
 * How a file is read: which column says what, and what the sender's words stand for. Made once, confirmed by a person, and used again for
 * the next file of the same sender that has the same header.
 */
export const ReturnMapping = z
  .strictObject({
    schemaVersion: z.literal(1),
    sheets: z.array(SheetMapping).min(1),
    /** Names of forces as written, by the id of the force. */
    names: z.record(z.string(), id).default({}),
    /** Names as written in the place of a force whose rows are left out: areas, other bodies, "unknown". */
    noForces: z.array(z.string()).default([]),
    /** By breakdown, the words as written and the id of the value they stand for. */
    categories: z.record(id, z.record(z.string(), id)).default({}),
    /** Questions as written, by the id of the question. */
    questions: z.record(z.string(), id).default({}),
  })
  .meta({ title: 'ReturnMapping', description: 'How the tables of a return are read' })
export type ReturnMapping = z.infer<typeof ReturnMapping>
/** A mapping as it may be written down, with what is usual left out. */
export type ReturnMappingInput = z.input<typeof ReturnMapping>

/** The JSON Schema of mappings as they may be written down. */
export function mappingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(ReturnMapping, { io: 'input' })
}
