import { columnNumber } from '../table/index.ts'
import type { KnownCategory, KnownScope } from './interned.ts'
import type { RowPlace } from './key-paths.ts'
import type { Category } from './read-cell.ts'
import type { Keys, SheetMapping } from './return-mapping.ts'

/** By the category of a row, that of its cells; the last one is kept beside, since all columns of a row ask for the same. */
export interface RowCategories {
  readonly known: Map<Category, KnownCategory>
  last?: { readonly row: Category; readonly cells: KnownCategory }
}

/** By what a row says of its place, the scope of the cell that a column has there; the last one is kept beside. */
export interface ColumnScopes {
  readonly known: Map<RowPlace, KnownScope>
  lastPlace?: RowPlace
  lastScope?: KnownScope
}

/** A column of values or of sums, ready to be read. */
export interface ValueColumn {
  readonly column: number
  readonly letters: string
  readonly of: Keys
  /** The columns that it sums, for a column of sums. */
  readonly sums?: readonly number[]
  /** The categories of its cells, which columns without a category of their own have in common. */
  readonly categories: RowCategories
  readonly scopes: ColumnScopes
}

/** The columns of a block that hold values or sums; sums come last, when their parts are known. */
export function valueColumns({ columns, fixed }: SheetMapping): ValueColumn[] {
  const shared: RowCategories = { known: new Map() }
  const held = columns.flatMap((each): ValueColumn[] => {
    if (each.is !== 'value' && each.is !== 'total') return []
    const category = { ...fixed.category, ...each.of.category }
    const common = {
      column: columnNumber(each.column),
      letters: each.column,
      of: { ...fixed, ...each.of, category },
      categories: each.of.category ? { known: new Map() } : shared,
      scopes: { known: new Map() },
    }
    return [each.is === 'total' ? { ...common, sums: each.sums.map(columnNumber) } : common]
  })
  return held.sort((a, b) => Number(a.sums !== undefined) - Number(b.sums !== undefined))
}

/** Whether a column of sums is of what its parts are of but for breakdowns, so that it counts the whole of one force in one period. */
export function keepsPlace({ of, sums }: ValueColumn, columns: readonly ValueColumn[]): boolean {
  const place = (keys: Keys) => [keys.force, keys.question, keys.part, keys.period?.from, keys.period?.to].join('\n')
  return columns.filter(({ column }) => sums?.includes(column)).every((part) => place(part.of) === place(of))
}
