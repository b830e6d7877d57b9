import { standingOf } from '@dutywatch/domain/evidence'
import { isCompleteOnly, isRecordedByComplete, widened } from '../make-release/index.ts'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import type { DatasetRow } from './dataset-row.ts'
import { printStanding } from './print-standing.ts'

/**
 * What a row of only those forces that told every platform is a share of: by platform, all that they recorded by platform; all that they
 * recorded, all that anybody counted. Nothing of other rows.
 */
export function shareOfRow(
  told: ReleaseCell,
  cells: readonly ReleaseCell[],
): { readonly share?: NonNullable<DatasetRow['share']>; readonly notes?: readonly string[] } {
  const { scope = '', cell } = told
  if (isCompleteOnly(scope)) return { share: partOf(told, countIn(wholeAt(scope, told, cells))) }
  if (!isRecordedByComplete(scope)) return {}
  const total = wholeAt(widened(scope), told, cells)
  const standing = total && standingOf(cell, total.cell)
  if (!standing) return {}
  const { point } = standing.percent
  return {
    share: { percent: point === undefined ? undefined : rounded(point), of: countIn(total) },
    notes: [`These authorities recorded ${printStanding(standing)}.`],
  }
}

/** What a public count is of all that they recorded by platform; no percentage of the whole itself, or where either is withheld. */
function partOf({ category, cell }: ReleaseCell, of: number | undefined): NonNullable<DatasetRow['share']> {
  if (category === '' || cell.kind !== 'count' || of === undefined || of === 0 || cell.value > of) return { of }
  return { percent: rounded((cell.value * 100) / of), of }
}

function rounded(percent: number): number {
  return Math.round(percent * 100) / 100
}

function wholeAt(scope: string, { question, period }: ReleaseCell, cells: readonly ReleaseCell[]): ReleaseCell | undefined {
  return cells.find(
    (each) => each.scope === scope && each.question === question && each.period.from === period.from && each.category === '',
  )
}

function countIn(whole: ReleaseCell | undefined): number | undefined {
  return whole?.cell.kind === 'count' ? whole.cell.value : undefined
}
