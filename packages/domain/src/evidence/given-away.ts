import { grouped } from '../grouped.ts'
import { boundsBySums, type Bounded, type Bounds, type ToldSum } from './bounds-by-sums.ts'
import { cellInterval } from './cell-interval.ts'
import type { Cell } from './cell.ts'
import { Effort } from './effort.ts'
import type { Figure, ForceFigure } from './evidence.ts'
import { namesEverybody, partsWithin } from './footing.ts'
import type { Force } from './force.ts'
import { smallestPublicCount } from './public-cell.ts'

/** A hidden count of a force that is given away, and the ids of the totals that do it together. */
export interface GivenAway {
  readonly part: ForceFigure
  readonly told: readonly string[]
}

/** What totals give away, and the releases that print too much for all of it to be looked at together. */
export interface GivenAwayFindings {
  readonly given: readonly GivenAway[]
  readonly unread: ReadonlySet<ForceFigure['release']>
}

/** What it takes to find whether one figure or force is in a total, beside the steps of adding and subtracting. */
const stepsToFind = 5
/** Enough for some hundreds of totals over as many forces; takes a second or two. */
const mostSteps = 8_000_000

/**
 * The hidden counts of single forces that the totals printed beside them give away, in all that a release tells: those for which they leave one
 * value or which they show to be small, and of those suppressed the ones that they bound more narrowly than that. Totals are added and
 * subtracted. Where they contradict each other, each is taken by itself. Where there are so many that it would take long, some of it is
 * left, and the release named. A table that is made here is protected whole, by `protect`, which can also weigh what all bounds together leave open.
 */
export function givenAway(
  figures: readonly Figure[],
  forceFigures: readonly ForceFigure[],
  forces: readonly Force[] = [],
): GivenAwayFindings {
  const effort = new Effort(mostSteps)
  const keyOf = ({ release, unit }: Figure | ForceFigure) => `${unit}/${release}`
  const printed = grouped(forceFigures, keyOf)
  const unread = new Set<ForceFigure['release']>()
  const given = [...grouped(figures.flatMap(totalsOf), keyOf)].flatMap(([key, totals]) => {
    const parts = printed.get(key) ?? []
    const [hidden] = parts.filter(({ cell }) => isHidden(cell))
    if (!hidden) return []
    const found = givenIn({ totals, parts, forces }, effort)
    if (effort.isSpent) unread.add(hidden.release)
    return found
  })
  return { given, unread }
}

/** Totals of one release and unit, and the figures of forces printed beside them. */
interface Printed {
  readonly totals: readonly Figure[]
  readonly parts: readonly ForceFigure[]
  readonly forces: readonly Force[]
}

function givenIn({ totals, parts, forces }: Printed, effort: Effort): GivenAway[] {
  const open = new Map(parts.filter(({ cell }) => !isOne(cell)).map(({ id, cell }): [string, Bounds] => [id, boundsOf(cell)]))
  const sums = totals.flatMap((figure) =>
    effort.take(stepsToFind * (parts.length + forces.length)) ? sumOfTotal(figure, { parts, forces, open }) : [],
  )
  const bounds = boundsBySums(sums, open, effort)
  const each = bounds ? [bounds] : sums.flatMap((sum) => boundsBySums([sum], knownIn(sum, open), effort) ?? [])
  return parts.flatMap((part) => {
    if (!isHidden(part.cell)) return []
    const given = each.map((all) => all.get(part.id)).find((found) => found && isGiven(part.cell, found))
    return given ? [{ part, told: [...given.told] }] : []
  })
}

function knownIn({ terms }: ToldSum, open: ReadonlyMap<string, Bounds>): ReadonlyMap<string, Bounds> {
  const known = new Map<string, Bounds>()
  for (const key of terms.keys()) known.set(key, open.get(key) ?? { low: 0, high: Infinity })
  return known
}

/** What a figure says in numbers: its own total, and of one over cases with a known method all that the same forces recorded. */
function totalsOf(figure: Figure): readonly Figure[] {
  const { recorded } = figure
  if (recorded === undefined) return [figure]
  return [figure, { ...figure, unit: 'recorded-offences', cell: { kind: 'count', value: recorded } }]
}

function isHidden({ kind }: Cell): boolean {
  return kind === 'suppressed' || kind === 'withheld'
}

function isOne(cell: Cell): boolean {
  const { low, high } = boundsOf(cell)
  return low === high
}

/** What a reader knows of a count. One that is withheld is not zero: zeros are public. */
function boundsOf(cell: Cell): Bounds {
  const { low = 0, high = Infinity } = cellInterval(cell) ?? { low: cell.kind === 'withheld' ? 1 : 0 }
  return { low, high }
}

interface Beside {
  readonly parts: readonly ForceFigure[]
  readonly forces: readonly Force[]
  readonly open: Map<string, Bounds>
}

/** What a total says of the forces in it. Nothing when they come to more: then they are not all of its place. */
function sumOfTotal(figure: Figure, { parts: all, forces, open }: Beside): ToldSum[] {
  const whole = cellInterval(figure.cell)
  const parts = partsWithin(figure, all, forces)
  if (whole?.high === undefined || whole.low === undefined || parts.length === 0) return []
  if (parts.reduce((sum, { cell }) => sum + boundsOf(cell).low, 0) > whole.high) return []
  const slack = `+${figure.id}`
  const others = namesEverybody(figure, { parts, forces }) ? [] : [slack]
  if (others.length > 0) open.set(slack, { low: 0, high: Infinity })
  return [sumOf(parts, { low: whole.low, high: whole.high, id: figure.id, others })]
}

/** Counts that are known are taken off what the others come to. */
function sumOf(
  parts: readonly ForceFigure[],
  { low, high, id, others }: Bounds & { readonly id: string; readonly others: readonly string[] },
): ToldSum {
  const known = parts.reduce((sum, { cell }) => sum + (isOne(cell) ? boundsOf(cell).low : 0), 0)
  const open = [...parts.filter(({ cell }) => !isOne(cell)).map((part): string => part.id), ...others]
  return { terms: new Map(open.map((key) => [key, 1])), low: low - known, high: high - known, told: new Set([id]) }
}

/** Whether more is known than the cell itself says, and too much. */
function isGiven(cell: Cell, { low, high }: Bounded): boolean {
  const own = boundsOf(cell)
  const mostOfSmall = smallestPublicCount - 1
  if (cell.kind === 'suppressed') return low > Math.max(1, own.low) || high < Math.min(mostOfSmall, own.high)
  return high <= mostOfSmall || low === high
}
