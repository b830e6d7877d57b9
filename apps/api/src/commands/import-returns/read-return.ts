import { accept, refuse, type Outcome } from '@dutywatch/domain'
import {
  categoryKey,
  readCells,
  type ReadCell,
  type ReadingContext,
  type ReadRows,
  type ReadSummary,
  type ReturnMapping,
} from '@dutywatch/returns/mapping'
import type { StoredCell } from '../../db/queries/return-cells.ts'
import { formulaProblems } from './formulas.ts'
import type { ReturnSource } from './return-source.ts'

type Problem = ReadRows['problems'][number]

/** How far the reading of a file has come. */
export interface ReadingProgress {
  readonly file: string
  readonly rows: number
  readonly cells: number
}

/** What reading a file came to, once it is read to its end. */
export interface ReadReturn {
  readonly summary: ReadSummary
  readonly problems: readonly Problem[]
  /** A few cells for a person to look at: first those that are no plain count, then the first of the others. */
  readonly sample: readonly StoredCell[]
}

/** A file that is being read: its cells as they come, and what it came to when there are no more. */
export interface ReturnReading {
  readonly cells: AsyncIterable<readonly ReadCell[]>
  /** To be asked once all cells were taken. */
  readonly outcome: () => Outcome<ReadReturn, 'unreadable'>
}

/** So many cells are shown. */
const sampleSize = 8
/** More problems than these are nobody's to read. */
const mostProblems = 2_000

/** Reads a file with a mapping, a batch of rows at a time. Nothing that grows with the file is held but what finds doubles and checks totals. */
export function readReturn(
  source: ReturnSource,
  {
    mapping,
    context,
    onProgress,
  }: {
    readonly mapping: ReturnMapping
    readonly context: ReadingContext
    readonly onProgress?: ((step: ReadingProgress) => void) | undefined
  },
): ReturnReading {
  const problems: Problem[] = []
  const [odd, plain]: [StoredCell[], StoredCell[]] = [[], []]
  let outcome: Outcome<ReadReturn, 'unreadable'> = refuse('unreadable', `${source.name}: It was not read to its end.`)
  async function* cells(): AsyncGenerator<readonly ReadCell[]> {
    const reader = readCells(mapping, context)
    let [rows, read, formulas] = [0, 0, 0]
    const told = (more: readonly Problem[]) => void problems.push(...more.slice(0, mostProblems - problems.length))
    for (const { name } of source.sheets) {
      for await (const part of source.rows(name)) {
        if (!part.ok) {
          outcome = refuse('unreadable', part.message)
          return
        }
        const { cells: some, problems: more } = reader.read(name, part.value.rows)
        told(more)
        const unworked = formulaProblems(part.value.notices ?? [], name, mapping)
        told(unworked)
        formulas += unworked.filter(({ severity }) => severity === 'error').length
        rows += part.value.rows.length
        read += some.length
        onProgress?.({ file: source.name, rows, cells: read })
        for (const cell of some) keepIn(isOdd(cell) ? odd : plain, cell)
        yield some
      }
    }
    const { cells: last, problems: more, summary } = reader.end()
    told(more)
    yield last
    const shown = [...odd, ...plain].slice(0, sampleSize)
    outcome = accept({ summary: { ...summary, errors: summary.errors + formulas }, problems, sample: shown })
  }
  return { cells: cells(), outcome: () => outcome }
}

function keepIn(sample: StoredCell[], cell: ReadCell): void {
  if (sample.length < sampleSize) sample.push(stored(cell))
}

/** Whether a cell is worth a look: blank, a mark, a range or anything else that is no count written as one. */
function isOdd({ cell, raw }: ReadCell): boolean {
  return cell.kind !== 'count' || !/\d/.test(raw)
}

function stored(cell: ReadCell): StoredCell {
  return { ...cell, category: categoryKey(cell.category) }
}
