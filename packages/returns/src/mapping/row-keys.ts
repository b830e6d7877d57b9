import { columnNumber, type TableCell, type TableRow } from '../table/index.ts'
import { keyPaths, type KeyField, type KeyPath, type RowPlace, type RowStop } from './key-paths.ts'
import type { Category } from './read-cell.ts'
import type { Resolver } from './resolve-words.ts'
import type { SheetMapping } from './return-mapping.ts'

/** What a row says that its values are of. `summed` names what it sums over, when it is a row of totals. */
export interface RowKeys {
  readonly is: 'keys'
  readonly place: RowPlace
  readonly category: Category
  readonly summed?: ReadonlySet<string> | undefined
}

/** What becomes of the key cells of a row: its keys, or why it is not read. */
export type KeysRead = RowKeys | RowStop

/** Reads the key cells of the rows of one block, one row after the other, carrying down what is to be carried. */
export function rowKeyReader(sheet: SheetMapping, resolve: Resolver): (row: TableRow) => KeysRead {
  const fields = sheet.columns.flatMap((mapping) => ('carriedDown' in mapping ? [fieldOf(mapping)] : []))
  const above: (TableCell | undefined)[] = fields.map(() => undefined)
  const { begin, next } = keyPaths(sheet, resolve)
  const [places, categories] = [begin(), begin()]
  return (row) => {
    let [place, category] = [places, categories]
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index]
      if (!field) continue
      const cell = keyCell(row, field, { above, index })
      const isCategory = field.mapping.is === 'category'
      const path = next(isCategory ? category : place, field, cell)
      if (path.stop) return path.stop
      if (isCategory) category = path
      else place = path
    }
    if (!place.isWhole || !category.isWhole) return joined(place, category, fields)
    return { is: 'keys', place: place.place, category: category.category }
  }
}

/** The keys of a row of totals, where a field without words is summed over too; any other row needs words for each field. */
function joined(place: KeyPath, category: KeyPath, fields: readonly KeyField[]): KeysRead {
  const blanks = fields.filter((field) => place.blanks.includes(field) || category.blanks.includes(field))
  const [blank] = blanks
  if (!place.summed && !category.summed && blank)
    return { is: 'broken', column: blank.column, field: blank.name, raw: '', reason: 'blank-key', message: blankWords(blank) }
  const summed = new Set([...(place.summed ?? []), ...(category.summed ?? []), ...blanks.map(({ name }) => name)])
  return { is: 'keys', place: place.place, category: category.category, summed }
}

interface Above {
  readonly above: (TableCell | undefined)[]
  readonly index: number
}

/** The words of a row for a field, or those that are carried down to it. */
function keyCell(row: TableRow, { column, mapping }: KeyField, { above, index }: Above): TableCell | undefined {
  const cell = row.cells[column]
  const filled = cell !== undefined && (cell.text !== '' || cell.day !== undefined)
  if (!mapping.carriedDown) return filled ? cell : undefined
  if (filled) above[index] = cell
  return above[index]
}

function fieldOf(mapping: KeyField['mapping']): KeyField {
  return { mapping, column: columnNumber(mapping.column), name: mapping.is === 'category' ? mapping.breakdown : mapping.is }
}

function blankWords({ name, mapping }: KeyField): string {
  return `The row has values and does not say its ${name}. Fill in column ${mapping.column}, or set "carriedDown" if it repeats the one above.`
}
