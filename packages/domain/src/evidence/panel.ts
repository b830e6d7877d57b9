import { accept, refuse, type Outcome } from '../outcome.ts'
import { cellInterval } from './cell-interval.ts'
import type { Cell, Unit } from './cell.ts'
import { changeBetween, type CountChange } from './count-change.ts'
import type { ForceFigure } from './evidence.ts'
import { add, divide, exactly, limitedTo, meets, partOfSum, subtract, type Interval } from './interval.ts'
import { monthsIn } from './period.ts'

/** What a panel asks of a figure of a force. */
export interface PanelFigure extends Pick<ForceFigure, 'period' | 'unit' | 'cell'> {
  readonly force: string
  readonly release: string
}

/**
 * Why a force is left out of a panel: it gave no count that has an upper end for the earlier period, for the later, or for either.
 */
export type DroppedReason = 'no-count-before' | 'no-count-after' | 'no-count-at-all'

/** A force left out of a panel: why, and what its cell was in each period, `absent` when the release has none for it. */
export interface Dropped {
  readonly force: string
  readonly reason: DroppedReason
  readonly before: Cell['kind'] | 'absent'
  readonly after: Cell['kind'] | 'absent'
}

/** The forces that gave a bounded count for both periods of one release, and how their counts together changed. */
export interface MatchedPanel {
  readonly unit: Unit
  readonly forces: readonly { readonly force: string; readonly before: Interval; readonly after: Interval }[]
  readonly dropped: readonly Dropped[]
  readonly coverage: { readonly matched: number; readonly of: number }
  readonly before: Interval
  readonly after: Interval
  readonly change: Interval
  /** After over before; absent when the counts before may all be zero. */
  readonly ratio?: Interval
  /** Whether that is more than chance explains; absent when a period may have no length, or corrections outweigh the counts of one. */
  readonly tested?: CountChange
  /** The fraction of the later total that the panel's forces counted; of what was counted by any force where no total was printed. */
  readonly shareOfLater?: Interval
}

export type NoPanel = 'different-units' | 'different-releases' | 'different-length' | 'repeated-force' | 'nothing-matches'

/**
 * Compares what forces recorded in two periods, using only those that answered for both. A force that gave "more than" is left out: its
 * count has no upper end. `laterTotal` is the printed total of the later period. Refuses to mix units or releases, periods of different
 * lengths, and a force given twice in one period.
 */
export function matchedPanel(
  before: readonly PanelFigure[],
  after: readonly PanelFigure[],
  laterTotal?: Cell,
): Outcome<MatchedPanel, NoPanel> {
  const reason = whyNoPanel(before, after)
  if (reason) return refuse(reason, sentences[reason])
  const rows = [...new Set([...before, ...after].map((figure) => figure.force))].map((force) => rowOf(force, before, after))
  const forces = rows.flatMap(({ force, first, second }) => {
    const [a, b] = [first && bounded(first), second && bounded(second)]
    return a && b ? [{ force, before: a, after: b }] : []
  })
  const [unit] = before.map((figure) => figure.unit)
  if (forces.length === 0 || !unit) return refuse('nothing-matches', sentences['nothing-matches'])
  const matched = new Set<string>(forces.map(({ force }) => force))
  const dropped = rows.filter(({ force }) => !matched.has(force)).map(droppedRow)
  const [sumBefore, sumAfter] = [sum(forces.map((row) => row.before)), sum(forces.map((row) => row.after))]
  const ratio = divide(sumAfter, sumBefore)
  const rest = rows.flatMap(({ force, second }) => (matched.has(force) ? [] : ((second && cellInterval(second)) ?? [])))
  const share = shareOfTotal(sumAfter, sum(rest), laterTotal)
  const tested = testedChange([sumBefore, sumAfter], before, after)
  return accept({
    unit,
    forces,
    dropped,
    coverage: { matched: forces.length, of: rows.length },
    before: sumBefore,
    after: sumAfter,
    change: subtract(sumAfter, sumBefore),
    ...(ratio.ok ? { ratio: ratio.value } : {}),
    ...(tested.ok ? { tested: tested.value } : {}),
    ...(share ? { shareOfLater: share } : {}),
  })
}

function droppedRow({ force, first, second }: ReturnType<typeof rowOf>): Dropped {
  const [hadBefore, hasAfter] = [first, second].map((cell) => cell !== undefined && bounded(cell) !== undefined)
  const reason = hasAfter ? 'no-count-before' : hadBefore ? 'no-count-after' : 'no-count-at-all'
  return { force, reason, before: first?.kind ?? 'absent', after: second?.kind ?? 'absent' }
}

/** A part of a whole: of the printed total where there is one, else of the part and what else was counted. */
function shareOfTotal(part: Interval, rest: Interval, printed: Cell | undefined): Interval | undefined {
  const whole = printed && cellInterval(printed)
  if (!whole) return partOfSum(part, rest)
  const share = divide(part, whole)
  return share.ok ? limitedTo(share.value, 0, 1) : undefined
}

function testedChange(
  [sumBefore, sumAfter]: [Interval, Interval],
  before: readonly PanelFigure[],
  after: readonly PanelFigure[],
) {
  const lengthOf = (figures: readonly PanelFigure[]) => (figures[0] ? monthsIn(figures[0].period) : {})
  return changeBetween({ count: sumBefore, time: lengthOf(before) }, { count: sumAfter, time: lengthOf(after) })
}

function rowOf(force: string, before: readonly PanelFigure[], after: readonly PanelFigure[]) {
  const cellIn = (figures: readonly PanelFigure[]) => figures.find((figure) => figure.force === force)?.cell
  return { force, first: cellIn(before), second: cellIn(after) }
}

function bounded(cell: Cell): Interval | undefined {
  const interval = cellInterval(cell)
  return interval?.high === undefined ? undefined : interval
}

function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(add, exactly(0))
}

function whyNoPanel(before: readonly PanelFigure[], after: readonly PanelFigure[]): NoPanel | undefined {
  const all = [...before, ...after]
  if (new Set(all.map((figure) => figure.unit)).size > 1) return 'different-units'
  if (new Set(all.map((figure) => figure.release)).size > 1) return 'different-releases'
  const [first, ...rest] = all.map((figure) => monthsIn(figure.period))
  if (first && rest.some((length) => !meets(first, length, 1e-9))) return 'different-length'
  if ([before, after].some((side) => new Set(side.map((figure) => figure.force)).size < side.length)) return 'repeated-force'
  return undefined
}

const sentences: Record<NoPanel, string> = {
  'different-units': 'The figures count different things. Compare figures of one unit.',
  'different-releases': 'The figures come from different releases, which revise each other. Compare two periods of one release.',
  'different-length': 'The periods are not equally long. Compare periods of the same length.',
  'repeated-force': 'A force appears twice in one period. Give each force one figure a period.',
  'nothing-matches': 'No force gave a count for both periods, so there is nothing to compare.',
}
