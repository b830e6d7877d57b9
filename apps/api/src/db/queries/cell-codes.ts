import { cellInterval, type Cell } from '@dutywatch/domain/evidence'

/**
 * Numbers for the kinds of cells, as the ledger keeps them; permanent. Their tens say how a cell was answered: 1 with a count, 2 with
 * bounds or a count that is withheld, 3 without any number, 4 not at all.
 */
export const cellCodes = {
  count: 10,
  correction: 11,
  'more-than': 20,
  range: 21,
  suppressed: 22,
  withheld: 23,
  refused: 30,
  'not-held': 31,
  'over-cost': 32,
  'no-reply': 40,
  'not-asked': 41,
  'not-known': 42,
} as const satisfies Record<Cell['kind'], number>

/** A cell in numbers. */
export interface CodedCell {
  readonly kind: number
  /** What is behind it at least: 0 when it says nothing. */
  readonly low: number
  /** What is behind it at most; null when that is open. */
  readonly high: number | null
  readonly exemption: string | null
}

/** A cell in numbers, so that engines can add. `fromCode` gives it back. */
export function toCode(cell: Cell): CodedCell {
  const kind = cellCodes[cell.kind]
  if (cell.kind === 'count') return { kind, low: cell.value, high: cell.value, exemption: null }
  const { low = 0, high = null } = cellInterval(cell) ?? {}
  return { kind, low, high, exemption: cell.kind === 'refused' ? cell.exemption : null }
}

/** The words of a cell as they are kept: null where they are the digits of its count, which can be written again. */
export function keptRaw(cell: Cell, raw: string): string | null {
  return cell.kind === 'count' && raw === String(cell.value) ? null : raw
}

const kinds = new Map<number, Cell['kind']>(Object.entries(cellCodes).map(([kind, code]) => [code, kind as Cell['kind']]))

/** The cell that was put in numbers. Throws for a code that no release wrote. */
export function fromCode({ kind: code, low, high, exemption }: CodedCell): Cell {
  const kind = kinds.get(code)
  switch (kind) {
    case undefined:
      throw new Error(`A cell in the ledger has the unknown kind ${code}.`)
    case 'count':
    case 'correction':
      return { kind, value: low }
    case 'more-than':
      return { kind, value: low - 1 }
    case 'range':
      return { kind, low, high: high ?? low }
    case 'suppressed':
      return { kind, below: (high ?? low) + 1 }
    case 'refused':
      return { kind, exemption: exemption ?? '' }
    default:
      return { kind }
  }
}
