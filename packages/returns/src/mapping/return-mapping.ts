import { Cell } from '@dutywatch/domain/evidence'
import { z } from 'zod'
import { PlainPeriod } from '../period/index.ts'

const id = z.string().min(1)
const column = z
  .string()
  .regex(/^[A-Z]{1,3}$/, { error: 'is no column: give its letters, like "B"' })
  .describe('The letters of a column, like "B".')
const row = z.int().positive()

/** What cells are of: any of the force, the question, the period and the category. `part` is a part of the year that the row names. */
export const Keys = z.strictObject({
  force: id.optional().describe('The id of the force.'),
  question: id.optional().describe('The id of the question that the batch asked.'),
  period: PlainPeriod.optional().describe(
    'The first and the last day that are counted, like {"from": "2024-01-01", "to": "2024-12-31"}.',
  ),
  part: z.string().min(1).optional().describe('A part of the year that the row names, like "Quarter 1".'),
  category: z
    .record(id, z.string().min(1))
    .optional()
    .describe(
      'By the id of a breakdown, the id of the value, like {"platform": "snapchat"}, or words that stand under "categories". Without it the count is of the whole.',
    ),
})
export type Keys = z.infer<typeof Keys>

const common = {
  column,
  header: z
    .string()
    .optional()
    .describe(
      'The words over the column when the mapping was made, from top to bottom with " | " between. A file that has others there is refused.',
    ),
}
const carriedDown = z.boolean().default(false).describe('Whether an empty cell repeats the one above it.')
const of = Keys.default({}).describe('What the counts of the column are of. What a row says goes before it.')

/** What one column holds: what its row is of, the values themselves, or sums of other columns. Columns that are not listed are not read, which is remarked. */
export const ColumnMapping = z.discriminatedUnion('is', [
  z.strictObject({ ...common, is: z.literal('force'), carriedDown }),
  z.strictObject({ ...common, is: z.literal('question'), carriedDown }),
  z.strictObject({
    ...common,
    is: z.literal('period'),
    holds: z
      .enum(['whole', 'year', 'part'])
      .default('whole')
      .describe('Whole periods, or years and parts of them in two columns.'),
    carriedDown,
  }),
  z.strictObject({
    ...common,
    is: z.literal('category'),
    breakdown: id.describe('The id of the breakdown.'),
    words: z
      .enum(['listed', 'kept'])
      .default('listed')
      .describe('Whether its words have to stand under "categories", or are kept as they are written.'),
    carriedDown,
  }),
  z.strictObject({ ...common, is: z.literal('value'), of }),
  z.strictObject({
    ...common,
    is: z.literal('total'),
    of,
    sums: z.array(column).min(1).describe('The columns that it adds up.'),
  }),
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
    name: z
      .string()
      .describe(
        'The name of the sheet; of a CSV file, the name of the file. Two blocks of a sheet are two entries with its name.',
      ),
    headerRows: z
      .array(row)
      .default([])
      .describe('The numbers of the rows that the words over the columns stand in, as the sheet counts them.'),
    firstRow: row.describe('The first row below the header.'),
    lastRow: row.optional().describe('The last row, where other tables or notes stand below it.'),
    leftOut: z.array(row).default([]).describe('Rows in between that are none: subheadings, notes.'),
    columns: z
      .array(ColumnMapping)
      .min(1)
      .describe('The columns that are read. One that is not listed is not read, and pointed out.'),
    fixed: Keys.default({}).describe('What all counts of the block are of, where no row and no column says it.'),
    totals: z
      .enum(['check', 'keep', 'skip'])
      .default('check')
      .describe(
        'Rows and columns of totals are checked against their parts and left out; kept as the count of the whole as well; or skipped.',
      ),
    corrections: z.enum(['refused', 'allowed']).default('refused').describe('Whether a number below zero takes something back.'),
    repeats: z
      .enum(['refused', 'added'])
      .default('refused')
      .describe('Whether rows next to each other that are of the same thing are parts of it that do not overlap, to be added.'),
    suppressedBelow: z.int().min(2).optional().describe('The number below which usual marks, like "*", hide a count.'),
    blanks: z.enum(['not-known', 'zero', 'left-out']).default('not-known').describe('What an empty cell says.'),
    marks: z.record(z.string(), MarkMeaning).default({}).describe('By the mark as written, what it means in this file.'),
    periods: z
      .strictObject({
        years: z.enum(['calendar', 'financial-from', 'financial-to']).optional(),
        pairs: z.enum(['years', 'months']).optional(),
        days: z.enum(['days', 'months', 'quarters', 'years']).optional(),
        numbers: z.enum(['quarters', 'months', 'halves']).optional(),
      })
      .default({})
      .describe('How periods are written, where that can be read in two ways.'),
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
    sheets: z.array(SheetMapping).min(1).describe('How each block of each sheet is read.'),
    names: z.record(z.string(), id).default({}).describe('By the name of a force as written, its id.'),
    noForces: z
      .array(z.string())
      .default([])
      .describe('Names as written in the place of a force whose rows are left out: areas, other bodies, "unknown".'),
    categories: z
      .record(id, z.record(z.string(), id))
      .default({})
      .describe(
        'By the id of a breakdown, words as written in rows or over columns and the id of the value that they stand for.',
      ),
    questions: z.record(z.string(), id).default({}).describe('By the words of a question as written, its id.'),
  })
  .meta({ title: 'ReturnMapping', description: 'How the tables of a return are read' })
export type ReturnMapping = z.infer<typeof ReturnMapping>
/** A mapping as it may be written down, with what is usual left out. */
export type ReturnMappingInput = z.input<typeof ReturnMapping>

/** The JSON Schema of mappings as they may be written down. */
export function mappingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(ReturnMapping, { io: 'input' })
}
