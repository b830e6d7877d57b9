import { windowOfPartial } from '@dutywatch/domain/date'
import { readPeriod, type PeriodRules, type PlainPeriod } from '../period/index.ts'
import type { TableCell } from '../table/index.ts'
import type { Asked } from './asked.ts'

type Habits = Pick<PeriodRules, 'years' | 'pairs' | 'days' | 'numbers'>

const possible: readonly Habits[] = [
  {},
  { pairs: 'years' },
  { pairs: 'months' },
  { years: 'financial-from' },
  { years: 'financial-to' },
  { years: 'calendar' },
  { pairs: 'years', years: 'financial-from' },
]

/** How a sender writes periods, as far as the words and what was asked decide it; nothing when they leave it open. */
export function habitsOf(
  cells: readonly TableCell[],
  asked: Asked,
): { readonly habits: Habits; readonly confidence: number } | undefined {
  const readable = possible.flatMap((habits) => {
    const periods = cells.map((cell) => readPeriod(cell, habits))
    return periods.every((period) => period.ok)
      ? [
          {
            habits,
            matches: matching(
              periods.map(({ value }) => value),
              asked,
            ),
          },
        ]
      : []
  })
  const [plain] = readable
  if (!plain) return undefined
  if (Object.keys(plain.habits).length === 0) return { habits: {}, confidence: 0.95 }
  const most = Math.max(...readable.map(({ matches }) => matches))
  const best = readable.filter(({ matches }) => matches === most)
  return most > 0 && best[0] ? { habits: best[0].habits, confidence: 0.7 } : undefined
}

function matching(periods: readonly PlainPeriod[], { periods: asked = [] }: Asked): number {
  return periods.filter(({ from, to }) =>
    asked.some((each) => windowOfPartial(each.from).earliest <= from && to <= windowOfPartial(each.to).latest),
  ).length
}
