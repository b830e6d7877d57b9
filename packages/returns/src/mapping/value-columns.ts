import { columnNumber } from '../table/index.ts'
import type { KnownCategory } from './interned.ts'
import type { Category } from './read-cell.ts'
import type { Keys, SheetMapping } from './return-mapping.ts'

/** A column of values or of sums, ready to be read. */
export interface ValueColumn {
  readonly column: number
  readonly letters: string
  readonly of: Keys
  /** The columns that it sums, for a column of sums. */
  readonly sums?: readonly number[]
  /** By the category of the row, that of the cell. */
  readonly categories: Map<Category, KnownCategory>
}

/** The columns of a block that hold values or sums; sums come last, when their parts are known. */
export function valueColumns({ columns, fixed }: SheetMapping): ValueColumn[] {
  const held = columns.flatMap((each): ValueColumn[] => {
    if (each.is !== 'value' && each.is !== 'total') return []
    const category = { ...fixed.category, ...each.of.category }
    const common = {
      column: columnNumber(each.column),
      letters: each.column,
      of: { ...fixed, ...each.of, category },
      categories: new Map(),
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
