import type { ManifestColumn, ManifestRow, RowProblem } from './manifest-rows.ts'
import { RefusedCommand } from './refused-command.ts'

/** A problem with a row of a manifest, thrown so that the next can be looked at. */
export class WrongRow extends Error {
  readonly problems: readonly RowProblem[]
  constructor(problems: readonly RowProblem[]) {
    super('wrong row')
    this.problems = problems
  }
}

/** One thing that is wrong with a field of a row. */
export function wrongIn({ row, file }: ManifestRow, field: ManifestColumn, message: string): WrongRow {
  return new WrongRow([{ row, file, field, message }])
}

/** Does some work for a field of a row; what is refused is wrong with that field. */
export async function inField<Value>(
  row: ManifestRow,
  field: ManifestColumn,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RefusedCommand)) throw error
    throw wrongIn(row, field, [error.message, ...error.details.map((each) => each.trim())].join(' '))
  }
}
