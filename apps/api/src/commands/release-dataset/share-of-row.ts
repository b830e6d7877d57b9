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
  if (isCompleteOnly(scope)) return { share: { of: countIn(wholeAt(scope, told, cells)) } }
  if (!isRecordedByComplete(scope)) return {}
  const total = wholeAt(widened(scope), told, cells)
  const standing = total && standingOf(cell, total.cell)
  if (!standing) return {}
  const { point } = standing.percent
  return {
    share: { percent: point === undefined ? undefined : Math.round(point * 100) / 100, of: countIn(total) },
    notes: [`These authorities recorded ${printStanding(standing)}.`],
  }
}

function wholeAt(scope: string, { question, period }: ReleaseCell, cells: readonly ReleaseCell[]): ReleaseCell | undefined {
  return cells.find(
    (each) => each.scope === scope && each.question === question && each.period.from === period.from && each.category === '',
  )
}

function countIn(whole: ReleaseCell | undefined): number | undefined {
  return whole?.cell.kind === 'count' ? whole.cell.value : undefined
}
