import type { Cell } from '@dutywatch/domain/evidence'
import type { TableCell, TableRow } from '../table/index.ts'
import { readValue, type ValueRules } from '../value/index.ts'
import type { KnownCategory, KnownScope } from './interned.ts'
import { placed, type Placed } from './placed.ts'
import type { Reading } from './reading.ts'
import type { RowKeys } from './row-keys.ts'
import type { SheetMapping } from './return-mapping.ts'
import type { ValueColumn } from './value-columns.ts'

/** One cell of values with its row, what the row says, and its column. */
export interface Spot {
  readonly row: TableRow
  readonly keys: RowKeys
  readonly column: ValueColumn
  readonly source: TableCell
}

/** Reads the values of one block and finds out what they are of, telling what is wrong with either. */
export interface ValueReader {
  readonly value: (spot: Spot) => Cell | undefined
  readonly place: (spot: Spot) => Extract<Placed, { is: 'placed' }> | undefined
  readonly category: (spot: Spot) => KnownCategory
  /** What a cell that is no sum is of but for its category, which divides it as `shape` says. */
  readonly scope: (spot: Spot, shape: string) => KnownScope | undefined
}

const mostRemembered = 10_000

/** A reader of values for one block. */
export function valueReader(reading: Reading, sheet: SheetMapping, block: number): ValueReader {
  const rules: ValueRules = { ...sheet, blanks: sheet.blanks === 'zero' ? 'zero' : 'not-known' }
  const known = new Map<string, Cell>()
  const place: ValueReader['place'] = (spot) => {
    const where = placed(spot.column, spot.keys, { sheet, reading })
    if (where.is === 'placed') return where
    const { field, reason, message, inRow } = where
    const raw = inRow ? (spot.keys.place.part?.text ?? '') : ''
    reading.complaints.tellOnce(`${block} ${field} ${raw} ${inRow ? message : ''}`, () => ({
      ...about(spot, sheet),
      severity: 'error',
      field,
      raw,
      reason,
      message,
    }))
    return undefined
  }
  const scopeOf = (spot: Spot, shape: string): KnownScope | undefined => {
    const where = place(spot)
    if (where?.force === undefined || where.period === undefined) return undefined
    const { force, question, period } = where
    const first = { sheet: block, row: spot.row.number, column: spot.column.column }
    return reading.interned.scope({ force, question, period, shape, first })
  }
  return {
    place,
    value: (spot) => {
      const { text, number, day, mergedFrom } = spot.source
      // Only the words decide, so what they say is found out once.
      const isBare = number === undefined && day === undefined && mergedFrom === undefined
      const held = isBare ? known.get(text) : undefined
      if (held) return held
      const read = readValue(spot.source, rules)
      if (!read.ok) {
        reading.complaints.tell({ ...about(spot, sheet), severity: 'error', reason: read.reason, message: read.message })
        return undefined
      }
      const { cell, doubt } = read.value
      if (doubt) reading.complaints.tell({ ...about(spot, sheet), severity: 'warning', ...doubt })
      else if (isBare && known.size < mostRemembered) known.set(text, cell)
      return cell
    },
    scope: (spot, shape) => {
      const { place: here } = spot.keys
      const { scopes } = spot.column
      const held = scopes.lastPlace === here ? scopes.lastScope : scopes.known.get(here)
      const scope = held?.shape === shape ? held : scopeOf(spot, shape)
      if (!scope) return undefined
      if (scope !== held && scopes.known.size < mostRemembered) scopes.known.set(here, scope)
      scopes.lastPlace = here
      scopes.lastScope = scope
      return scope
    },
    category: ({ column: { categories, of }, keys }) => {
      if (categories.last?.row === keys.category) return categories.last.cells
      const held = categories.known.get(keys.category)
      const cells = held ?? reading.interned.category({ ...of.category, ...keys.category })
      if (!held && categories.known.size < mostRemembered) categories.known.set(keys.category, cells)
      categories.last = { row: keys.category, cells }
      return cells
    },
  }
}

function about({ row, column, source }: Spot, sheet: SheetMapping) {
  return { sheet: sheet.name, row: row.number, at: `${column.letters}${row.number}`, field: 'value', raw: source.text }
}
