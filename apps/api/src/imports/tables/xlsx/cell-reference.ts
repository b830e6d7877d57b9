import type { MergedRange } from '../merged-ranges.ts'

/** The column, from 0, and row, from 1, of a cell named as spreadsheets name it: `B7`. Nothing when it is no such name. */
export function cellAt(name: string): { readonly column: number; readonly row: number } | undefined {
  let column = 0
  let at = 0
  for (; at < name.length && at < 4; at += 1) {
    const letter = (name.charCodeAt(at) | 32) - 96
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(name.slice(at))
  if (at === 0 || at > 3 || !Number.isInteger(row) || row < 1 || column > 16_384) return undefined
  return { column: column - 1, row }
}

/** The range of a name like `A1:C3`, or of one cell. Nothing when it is no such name. */
export function rangeAt(name: string): MergedRange | undefined {
  const [first = '', last = first] = name.split(':')
  const [from, to] = [cellAt(first), cellAt(last)]
  if (!from || !to) return undefined
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}
