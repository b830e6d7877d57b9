import { grouped } from './grouped.ts'
import { checkPeriods } from '../period/index.ts'
import { cellName } from '../table/index.ts'
import type { Scope } from './interned.ts'
import type { Reading } from './reading.ts'

/** Looks over the periods of everything that was read: those that overlap, leave gaps or have not been, each told once. */
export function checkSpans(reading: Reading): void {
  const { interned, context, complaints, sheets } = reading
  const alike = grouped(interned.scopes, ({ force, question, shape }) => `${force}\n${question}\n${shape}`)
  for (const scopes of alike.values()) {
    const periods = scopes.map(({ period }) => period)
    for (const { severity, reason, periods: places, message } of checkPeriods(periods, context.today)) {
      const scope: Scope | undefined = scopes[places.at(-1) ?? 0]
      if (!scope) continue
      const { sheet, row, column } = scope.first
      const about = { sheet: sheets[sheet]?.name ?? '', at: cellName(row, column), row, field: 'period', raw: '' }
      complaints.tellOnce(`${reason} ${message} ${severity === 'error' ? scope.force : ''}`, () => ({
        ...about,
        severity,
        reason,
        message,
      }))
    }
  }
}
