import { grouped } from '../grouped.ts'
import { by, reversed } from '../order.ts'
import { firstDayOf, lastDayOf } from '../source/partial-date.ts'
import type { ForceFigure } from './evidence.ts'
import { earliestEnd, follows, overlap, type Period } from './period.ts'

/**
 * Figures of forces without those that another of the same force counts already: of those that begin together the longest stays, and of
 * those that overlap the earlier.
 */
export function partsApart(parts: readonly ForceFigure[]): ForceFigure[] {
  const kept = new Set([...grouped(parts, ({ force }) => force).values()].flatMap(apart))
  return parts.filter((part) => kept.has(part))
}

/** The forces whose figures, of which none overlap, are of all of a period. */
export function forcesFilling(whole: Period, parts: readonly ForceFigure[]): ReadonlySet<string> {
  const isWhole = askedOnce((period) => fills([period], whole))
  const filling = [...grouped(parts, ({ force }): string => force)].filter(([, [first, ...others]]) => {
    if (first === undefined) return false
    return others.length === 0
      ? isWhole(first.period)
      : fills(
          [first, ...others].map(({ period }) => period),
          whole,
        )
  })
  return new Set(filling.map(([force]) => force))
}

/** The same question of periods, of which many are alike: reckoning days takes long. */
export function askedOnce(ask: (period: Period) => boolean): (period: Period) => boolean {
  const answers = new Map<string, boolean>()
  return (period) => {
    const key = `${period.from}/${period.to}/${period.lastMonth}`
    const answer = answers.get(key) ?? ask(period)
    answers.set(key, answer)
    return answer
  }
}

/** Whether a period lies in another one, by the days that both may cover. */
export function liesIn(part: Period, whole: Period): boolean {
  return firstDayOf(part.from) >= firstDayOf(whole.from) && lastDayOf(part.to) <= lastDayOf(whole.to)
}

function apart(own: readonly ForceFigure[]): readonly ForceFigure[] {
  if (own.length < 2) return own
  const longestFirst = own.toSorted(reversed(by(({ period }) => lastDayOf(period.to))))
  const kept: ForceFigure[] = []
  for (const part of longestFirst.toSorted(by(({ period }) => firstDayOf(period.from)))) {
    const last = kept.at(-1)?.period
    if (!last || !(overlap(last, part.period) || liesIn(part.period, last))) kept.push(part)
  }
  return kept
}

function fills(periods: readonly Period[], whole: Period): boolean {
  const ordered = periods.toSorted(by(({ from }) => firstDayOf(from)))
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last || firstDayOf(first.from) > firstDayOf(whole.from) || lastDayOf(last.to) < earliestEnd(whole)) return false
  return ordered.every((period, index) => {
    const next = ordered[index + 1]
    return next === undefined || follows(period, next)
  })
}
