import { windowOfPartial } from '../date/index.ts'
import type { Figure } from './evidence.ts'

/**
 * The figure that reaches furthest towards today: that of the latest period, and where several cover it the largest count, since a
 * part is never more than its whole. Only exact counts are looked at; `undefined` when there is none.
 */
export function latestFigure(figures: readonly Figure[]): Figure | undefined {
  const counted = figures.flatMap((figure) => {
    const { cell, period } = figure
    return cell.kind === 'count' ? [{ figure, count: cell.value, end: windowOfPartial(period.to).latest }] : []
  })
  return counted.toSorted((a, b) => (a.end === b.end ? b.count - a.count : a.end < b.end ? 1 : -1))[0]?.figure
}
