import { growingNumbers } from './growing-numbers.ts'

/** Numbers of cells by scope and category. Cells of sixteen scopes that follow each other share a page for each category. */
export interface CellPages {
  /** The number held for a scope and category; -1 when there was none, and the one that is given is held from now on. */
  readonly take: (scope: number, category: number, index: number) => number
  readonly all: () => Iterable<{ readonly scope: number; readonly category: number; readonly index: number }>
}

const perPage = 16
const categories = 2 ** 26

/**
 * No cells yet. Scopes are numbered as they are met, so a table fills its pages: a cell takes four bytes and a sixteenth of what finding
 * a page takes; where each has a page to itself, some ninety.
 */
export function cellPages(): CellPages {
  const cells = growingNumbers()
  let pages = 0
  let keys = new Float64Array(1024).fill(-1)
  let starts = new Int32Array(1024)
  let last = { key: -1, start: 0 }
  const slotOf = (key: number) => {
    const mask = keys.length - 1
    let slot = mixed(key) & mask
    for (let held = keys[slot]; held !== key && held !== -1; held = keys[slot]) slot = (slot + 1) & mask
    return slot
  }
  const put = (key: number, start: number) => {
    const slot = slotOf(key)
    keys[slot] = key
    starts[slot] = start
  }
  const grow = () => {
    const held = [...pagesOf(keys, starts)]
    keys = new Float64Array(keys.length * 2).fill(-1)
    starts = new Int32Array(keys.length)
    for (const { key, start } of held) put(key, start)
  }
  const startOf = (key: number) => {
    const slot = slotOf(key)
    if (keys[slot] === key) return starts[slot] ?? 0
    const start = pages * perPage
    put(key, start)
    pages += 1
    if (pages * 2 > keys.length) grow()
    return start
  }
  return {
    take: (scope, category, index) => {
      const key = (scope >>> 4) * categories + category
      if (last.key !== key) last = { key, start: startOf(key) }
      const place = last.start + (scope & (perPage - 1))
      const held = cells.at(place)
      if (held === 0) cells.set(place, index + 1)
      return held - 1
    },
    *all() {
      for (const { key, start } of pagesOf(keys, starts)) {
        const first = Math.floor(key / categories) * perPage
        for (let each = 0; each < perPage; each += 1) {
          const index = cells.at(start + each) - 1
          if (index >= 0) yield { scope: first + each, category: key % categories, index }
        }
      }
    },
  }
}

function* pagesOf(keys: Float64Array, starts: Int32Array): Generator<{ readonly key: number; readonly start: number }> {
  for (const [slot, key] of keys.entries()) if (key >= 0) yield { key, start: starts[slot] ?? 0 }
}

/** Spreads keys over all bits: those of one file differ in a few of them only. */
function mixed(key: number): number {
  let bits = Math.imul(key >>> 0, 0x9e37_79b1) ^ Math.imul(Math.floor(key / 0x1_0000_0000), 0x85eb_ca6b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
