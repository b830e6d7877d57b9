import { keptRaw, toCode, type CodedCell } from './cell-codes.ts'
import { periodWord, type CellToWrite } from './return-cells.ts'

/** What cells of a reading have in common, by a number that stands for it. */
export interface InCommon<Row> {
  readonly numberOf: (cell: CellToWrite) => number
  /** What was given a number since the last call. */
  readonly taken: () => Row[]
}

/** The words that say what cells are of and in which sheet: force, question, period, sheet. */
export interface ScopeRow {
  readonly number: number
  readonly words: readonly [string, string, string, string]
}

/** Something that cells say which is no count in plain digits. */
export interface SayingRow extends CodedCell {
  readonly number: number
  readonly raw: string | null
}

/** Of more different ones the first are forgotten, and get another number when they are met again. */
const mostRemembered = 100_000

/** Numbers from 1 for what cells are of but for their category. */
export function cellScopes(): InCommon<ScopeRow> {
  const { numbered, taken } = numbering<ScopeRow>()
  // Readers give the same period again and again: by its place in memory nothing has to be written out.
  const known = new Map<CellToWrite['period'], Map<string, { readonly of: CellToWrite; readonly number: number }>>()
  return {
    taken,
    numberOf: (cell) => {
      const { force = '', question, period, sheet } = cell
      const forces = known.get(period)
      const held = forces?.get(force)
      if (held?.of.question === question && held.of.sheet === sheet) return held.number
      const words = [force, question, periodWord(period), sheet] as const
      const number = numbered(words.join('\n'), (next) => ({ number: next, words }))
      if (known.size > mostRemembered) known.clear()
      known.set(period, (forces ?? new Map()).set(force, { of: cell, number }))
      return number
    },
  }
}

/** A count in plain digits is its own number; everything else that cells say has one below zero. */
export function cellSayings(): InCommon<SayingRow> {
  const { numbered, taken } = numbering<SayingRow>()
  const known = new Map<CellToWrite['cell'], { readonly raw: string; readonly number: number }>()
  return {
    taken,
    numberOf: ({ cell, raw }) => {
      const kept = keptRaw(cell, raw)
      if (cell.kind === 'count' && kept === null) return cell.value
      const held = known.get(cell)
      if (held?.raw === raw) return held.number
      const code = toCode(cell)
      const key = `${code.kind} ${code.low} ${code.high} ${code.exemption}\n${raw}`
      const number = -numbered(key, (next) => ({ number: -next, ...code, raw: kept }))
      if (known.size > mostRemembered) known.clear()
      known.set(cell, { raw, number })
      return number
    },
  }
}

function numbering<Row>() {
  const numbers = new Map<string, number>()
  let rows: Row[] = []
  let last = 0
  return {
    numbered: (key: string, rowOf: (next: number) => Row): number => {
      const known = numbers.get(key)
      if (known !== undefined) return known
      last += 1
      rows.push(rowOf(last))
      if (numbers.size > mostRemembered) numbers.clear()
      numbers.set(key, last)
      return last
    },
    taken: (): Row[] => {
      const all = rows
      rows = []
      return all
    },
  }
}
