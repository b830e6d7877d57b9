import { sayDay } from '@dutywatch/domain/date'
import type { DutyAnswer } from './answer.ts'

/** Whether a duty binds, since when, and who owes it. */
export function sayDuty({ on, day, row: { duty, standing } }: DutyAnswer): string {
  if (!duty.enacted) return `This was asked for, and on ${sayDay(day)} no law contained it.`
  const reach = on > day ? ` Our sources reach to ${sayDay(day)}.` : ''
  return `${standing.sentence}${duty.owedBy === undefined ? '' : ` Owed by: ${duty.owedBy}.`}${reach}`
}
