import type { PlainPeriod } from '../period/index.ts'
import type { ResolvedPeriod } from './resolved.ts'
import type { Reading } from './reading.ts'
import type { SheetMapping } from './return-mapping.ts'
import type { RowKeys } from './row-keys.ts'
import type { ValueColumn } from './value-columns.ts'

/** What one cell is of, from its column, its row and the whole file, or the first thing that is missing for it. */
export type Placed =
  | {
      readonly is: 'placed'
      readonly force: string | undefined
      readonly question: string
      readonly period: PlainPeriod | undefined
    }
  | { readonly is: 'missing'; readonly field: string; readonly reason: string; readonly message: string; readonly inRow: boolean }

/** Places a cell: what its row says goes before what its column says, and both before what is fixed for all and whose file it is. */
export function placed(
  column: ValueColumn,
  keys: RowKeys,
  { sheet, reading }: { sheet: SheetMapping; reading: Reading },
): Placed {
  const { summed, place } = keys
  const force = place.force ?? column.of.force ?? reading.context.force
  const question = place.question ?? column.of.question ?? onlyQuestion(reading)
  if (question === undefined)
    return missing('question', 'no-question', 'Nothing says which question the values answer. Give it under "fixed".')
  if (force === undefined && !summed?.has('force')) {
    return missing(
      'force',
      'no-force-given',
      'Nothing says which force the values are of. Give it under "fixed", or the column of forces.',
    )
  }
  const period = periodOf(column, keys, { sheet, reading })
  if (period?.is === 'broken')
    return { is: 'missing', field: 'period', reason: period.reason, message: period.message, inRow: true }
  const value = period?.is === 'value' ? period.value : undefined
  if (value !== undefined || summed?.has('period'))
    return { is: 'placed', force: summed?.has('force') ? undefined : force, question, period: value }
  return missing(
    'period',
    'no-period',
    'Nothing says which period the values are of. Give it under "fixed", or the column of periods.',
  )
}

function periodOf(
  { of }: ValueColumn,
  { place }: RowKeys,
  { sheet, reading }: { sheet: SheetMapping; reading: Reading },
): ResolvedPeriod | undefined {
  if (place.part) return reading.resolve.period(place.part, sheet, place.period ?? of.period)
  if (of.part !== undefined) return reading.resolve.period({ text: of.part }, sheet, place.period ?? of.period)
  const period = place.period ?? of.period
  return period && { is: 'value', value: period }
}

function onlyQuestion({ context }: Reading): string | undefined {
  const [only, more] = context.asked?.questions ?? []
  return more ? undefined : only?.id
}

function missing(field: string, reason: string, message: string): Placed {
  return { is: 'missing', field, reason, message, inRow: false }
}
