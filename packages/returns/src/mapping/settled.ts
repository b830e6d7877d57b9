import type { ColumnMapping, ReturnMapping } from './return-mapping.ts'

/** A mapping whose columns name values by their ids, where they are named by words of the sender that stand under `categories`. */
export function settled(mapping: ReturnMapping): ReturnMapping {
  const sheets = mapping.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => settledColumn(column, mapping.categories)),
  }))
  return { ...mapping, sheets }
}

function settledColumn(column: ColumnMapping, known: ReturnMapping['categories']): ColumnMapping {
  if (!('of' in column) || column.of.category === undefined) return column
  const category = Object.entries(column.of.category).map(([breakdown, value]) => {
    const words = known[breakdown] ?? {}
    return [breakdown, Object.hasOwn(words, value) ? (words[value] ?? value) : value] as const
  })
  return { ...column, of: { ...column.of, category: Object.fromEntries(category) } }
}
