import type { Problem } from '../problem/index.ts'
import { quoted } from '../words/index.ts'
import type { Asked } from './asked.ts'
import { categoryKey } from './read-cell.ts'
import type { ColumnMapping, Keys, SheetMapping } from './return-mapping.ts'

type HeldColumn = Extract<ColumnMapping, { readonly of: Keys }>

/** What is wrong with the columns of values of a sheet: values that nobody asked about, and two columns that are said to be of the same. */
export function checkColumns(sheet: SheetMapping, asked: Asked): Problem[] {
  const held = sheet.columns.filter((column): column is HeldColumn => 'of' in column)
  return [...held.flatMap((column) => strangeValues(column, sheet, asked)), ...sameTwice(held, sheet)]
}

function strangeValues(column: HeldColumn, sheet: SheetMapping, asked: Asked): Problem[] {
  return Object.entries(column.of.category ?? {}).flatMap(([id, value]) => {
    const breakdown = asked.breakdowns.find((each) => each.id === id)
    if (!breakdown || breakdown.values.length === 0 || breakdown.values.some((each) => each.id === value)) return []
    const says =
      column.header === undefined
        ? `Column ${column.column} is said to be of ${quoted(value)}`
        : `Column ${column.column} is headed ${quoted(column.header)}`
    const message =
      `${says}, which is no value of ${quoted(breakdown.label)}: say under "categories" which one ${quoted(value)} stands for, or leave the column out. ` +
      `Its values are ${breakdown.values.map((each) => each.id).join(', ')}.`
    return [{ ...about(column, sheet), field: id, raw: value, reason: 'mapping-names-unknown', message }]
  })
}

/** Two columns of values that are of the same would be given twice in every row; mostly one of them was not understood. */
function sameTwice(held: readonly HeldColumn[], sheet: SheetMapping): Problem[] {
  if (sheet.repeats === 'added') return []
  const seen = new Map<string, HeldColumn>()
  return held.flatMap((column) => {
    if (column.is === 'total') return []
    const key = keyOf(column.of)
    const first = seen.get(key)
    seen.set(key, first ?? column)
    if (!first) return []
    const message =
      `Columns ${named(first)} and ${named(column)} are said to be of the same, so one of them is not told from the other: ` +
      `say under its "of" what it counts, or leave it out of the mapping.`
    return [{ ...about(column, sheet), field: 'value', raw: column.header ?? '', reason: 'columns-alike', message }]
  })
}

function named({ column, header }: HeldColumn): string {
  return header === undefined || header === '' ? column : `${column}, headed ${quoted(header)},`
}

function keyOf({ force, question, period, part, category = {} }: Keys): string {
  return [force, question, period?.from, period?.to, part, categoryKey(category)].join('\n')
}

function about({ column }: HeldColumn, { name, headerRows, firstRow }: SheetMapping) {
  const row = headerRows.at(-1) ?? firstRow
  return { severity: 'error', sheet: name, at: `${column}${row}`, row } as const
}
