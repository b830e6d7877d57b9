import type { Cell } from '@dutywatch/domain/evidence'

/** What the ledger holds of a cell, by the number it was entered under. */
export interface Entry {
  readonly scope: number
  readonly category: number
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly low: number
  readonly high: number
}

/** Every cell read so far in some forty bytes each, found by what it is of. */
export interface CellLedger {
  /** Enters a cell; answers the number of the one entered before for the same, or -1. */
  readonly enter: (entry: Omit<Entry, 'low' | 'high'>, cell: Cell) => number
  readonly size: () => number
  readonly at: (index: number) => Entry
  /** Whether the cell under a number says the same as another. */
  readonly says: (index: number, cell: Cell) => boolean
}

const categoriesPerScope = 2 ** 26
const kinds = [
  'count',
  'correction',
  'more-than',
  'range',
  'suppressed',
  'withheld',
  'refused',
  'not-held',
  'over-cost',
  'no-reply',
  'not-asked',
  'not-known',
] as const satisfies readonly Cell['kind'][]

/** An empty ledger. */
export function cellLedger(): CellLedger {
  let [capacity, size] = [1024, 0]
  let keys = new Float64Array(capacity)
  let lows = new Float64Array(capacity)
  let highs = new Float64Array(capacity)
  let rows = new Uint32Array(capacity)
  let columns = new Uint16Array(capacity)
  let sheets = new Uint16Array(capacity)
  let kindOf = new Uint8Array(capacity)
  let index = new Int32Array(capacity * 2).fill(-1)
  const words = new Map<string, number>()

  const slotOf = (key: number) => {
    const mask = index.length - 1
    let slot = placeOf(key) & mask
    for (let found = index[slot] ?? -1; found >= 0 && keys[found] !== key; found = index[slot] ?? -1) slot = (slot + 1) & mask
    return slot
  }
  const grow = () => {
    capacity *= 2
    ;[keys, lows, highs] = [larger(keys, capacity), larger(lows, capacity), larger(highs, capacity)]
    rows = larger(rows, capacity)
    ;[columns, sheets] = [larger(columns, capacity), larger(sheets, capacity)]
    kindOf = larger(kindOf, capacity)
    index = new Int32Array(capacity * 2).fill(-1)
    for (let each = 0; each < size; each += 1) index[slotOf(keys[each] ?? 0)] = each
  }
  const bounds = (cell: Cell): readonly [number, number] => boundsOf(cell, words)

  return {
    size: () => size,
    enter: ({ scope, category, sheet, row, column }, cell) => {
      const key = scope * categoriesPerScope + category
      const slot = slotOf(key)
      const before = index[slot] ?? -1
      if (before >= 0) return before
      index[slot] = size
      const [low, high] = bounds(cell)
      keys[size] = key
      lows[size] = low
      highs[size] = high
      rows[size] = row
      columns[size] = column
      sheets[size] = sheet
      kindOf[size] = kinds.indexOf(cell.kind)
      size += 1
      if (size === capacity) grow()
      return -1
    },
    at: (each) => {
      const key = keys[each] ?? 0
      const scope = Math.floor(key / categoriesPerScope)
      const says = kinds[kindOf[each] ?? 0] ?? 'not-known'
      const [low, high] = saysNothing(says) ? [0, Infinity] : [lows[each] ?? 0, highs[each] ?? 0]
      const [sheet, row, column] = [sheets[each] ?? 0, rows[each] ?? 0, columns[each] ?? 0]
      return { scope, category: key - scope * categoriesPerScope, sheet, row, column, low, high }
    },
    says: (each, cell) => {
      const [low, high] = bounds(cell)
      return kinds[kindOf[each] ?? 0] === cell.kind && lows[each] === low && highs[each] === high
    },
  }
}

function saysNothing(kind: Cell['kind']): boolean {
  return kinds.indexOf(kind) > kinds.indexOf('suppressed')
}

function boundsOf(cell: Cell, words: Map<string, number>): readonly [number, number] {
  if (cell.kind === 'count' || cell.kind === 'correction') return [cell.value, cell.value]
  if (cell.kind === 'more-than') return [cell.value + 1, Infinity]
  if (cell.kind === 'range') return [cell.low, cell.high]
  if (cell.kind === 'suppressed') return [1, cell.below - 1]
  if (cell.kind !== 'refused') return [0, 0]
  const known = words.get(cell.exemption) ?? words.size
  words.set(cell.exemption, known)
  return [known, 0]
}

/**
 * Where a key belongs. Scopes are numbered as they are met: sixteen that follow each other stand side by side for each category, so that
 * cells in the order of a file fall where memory was just read, whichever of both runs faster in it.
 */
function placeOf(key: number): number {
  const scope = Math.floor(key / categoriesPerScope)
  const category = key - scope * categoriesPerScope
  return (mixed(category * categoriesPerScope + (scope >>> 4)) & ~15) | (scope & 15)
}

/** Spreads keys over all bits: those of one file differ in a few of them only. */
function mixed(key: number): number {
  let bits = Math.imul(key >>> 0, 0x9e37_79b1) ^ Math.imul(Math.floor(key / 0x1_0000_0000), 0x85eb_ca6b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function larger<Numbers extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(held: Numbers, capacity: number): Numbers {
  const next = new (held.constructor as new (length: number) => Numbers)(capacity)
  next.set(held)
  return next
}
