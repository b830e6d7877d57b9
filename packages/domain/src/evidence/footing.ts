import { cellInterval, total } from './cell-interval.ts'
import type { Cell } from './cell.ts'
import type { Figure, ForceFigure } from './evidence.ts'
import { namesOf, type Force } from './force.ts'
import { isExact, meets, subtract, type Interval } from './interval.ts'
import { isOfKnownOnly } from './known-method.ts'
import { askedOnce, forcesFilling, liesIn, partsApart } from './parts-apart.ts'
import { printInterval, printNumber } from './print.ts'

/** Whether published parts add up to their published total. A table that does not foot is flagged, never refused. */
export interface Footing {
  readonly state: 'foots' | 'does-not-foot' | 'cannot-tell'
  /** What the parts come to. */
  readonly parts: Interval
  /** The parts less the total. */
  readonly difference: Interval
  readonly message: string
}

/** Adds up the parts of a published table and compares them with its printed total, allowing for what is suppressed or missing. */
export function checkFooting(parts: readonly Cell[], printedTotal: Cell): Footing {
  const sum = total(parts)
  const partsInterval: Interval = sum.complete
    ? { low: sum.value, high: sum.value, point: sum.value }
    : { low: sum.low, ...(sum.high === undefined ? {} : { high: sum.high }) }
  const whole = cellInterval(printedTotal) ?? { low: 0 }
  const difference = subtract(partsInterval, whole)
  const figures = `the parts come to ${printInterval(partsInterval)} and the total is printed as ${printInterval(whole)}`
  if (!meets(partsInterval, whole)) {
    return {
      state: 'does-not-foot',
      parts: partsInterval,
      difference,
      message: `It does not add up: ${figures}${amount(difference)}.`,
    }
  }
  if (isExact(partsInterval) && isExact(whole))
    return { state: 'foots', parts: partsInterval, difference, message: `It adds up: ${figures}.` }
  return { state: 'cannot-tell', parts: partsInterval, difference, message: `It may add up: ${figures}.` }
}

/**
 * Whether what single forces recorded adds up to the total printed beside it, over the forces of the same release and unit whose period
 * lies in the total's. Forces that the release gives no number for count as unknown, so a table that names only some cannot foot, but
 * can be caught exceeding its total. Of `forces`, those that the total names as missing are left out, and those of a nation outside its
 * place, where that is a nation or several. `undefined` when the release names no force, or more forces than a total of cases with a
 * known method is of: those that told their platforms only in part are not in it.
 */
export function footingOf(
  figure: Figure,
  forceFigures: readonly ForceFigure[],
  forces: readonly Force[] = [],
): Footing | undefined {
  const parts = partsWithin(figure, forceFigures, forces)
  if (parts.length === 0 || (isOfKnownOnly(figure) && isOfFewer(figure, parts))) return undefined
  const unnamed: Cell[] = namesEverybody(figure, { parts, forces }) ? [] : [{ kind: 'not-known' }]
  return checkFooting([...parts.map((part) => part.cell), ...unnamed], figure.cell)
}

/**
 * The figures of single forces that a release prints beside a total of its own: of the same unit, in the total's period, and not of those
 * that it names as missing or that lie outside its place. Of a force that is printed more than once no day counts twice.
 */
export function partsWithin(figure: Figure, forceFigures: readonly ForceFigure[], forces: readonly Force[]): ForceFigure[] {
  const missing = new Set([...idsMissing(figure, forces), ...idsOutside(figure.geography, forces)])
  const lies = askedOnce((period) => liesIn(period, figure.period))
  const isBeside = (part: ForceFigure) => part.release === figure.release && part.unit === figure.unit && lies(part.period)
  return partsApart(forceFigures.filter((part) => isBeside(part) && !missing.has(part.force)))
}

/** What may be all that a total is of. */
interface Parts {
  readonly parts: readonly ForceFigure[]
  readonly forces: readonly Force[]
}

/** Whether there are figures of every force that a total is of, over all of its period. */
export function namesEverybody(figure: Figure, { parts, forces }: Parts): boolean {
  const { coverage } = figure
  return coverage !== undefined && forcesFilling(figure.period, parts).size >= coverage.of - idsMissing(figure, forces).size
}

/** Whether more forces are printed with a number than a total says it is of. */
function isOfFewer({ coverage }: Figure, parts: readonly ForceFigure[]): boolean {
  return coverage !== undefined && countForces(parts.filter(({ cell }) => cellInterval(cell))) > coverage.answered
}

function countForces(parts: readonly ForceFigure[]): number {
  return new Set(parts.map(({ force }) => force)).size
}

/** The forces that a total names as missing or as having answered in part, by any of their names. */
function idsMissing({ coverage }: Figure, forces: readonly Force[]): ReadonlySet<string> {
  const absent = [...(coverage?.missing ?? []), ...(coverage?.inPart ?? [])]
  if (absent.length === 0) return new Set()
  const named = new Set(absent.map((name) => name.toLowerCase()))
  return new Set(forces.filter((force) => namesOf(force).some((name) => named.has(name.toLowerCase()))).map(({ id }) => id))
}

const nationsOf: Readonly<Record<string, readonly Force['nation'][]>> = {
  England: ['england'],
  Wales: ['wales'],
  Scotland: ['scotland'],
  'Northern Ireland': ['northern-ireland'],
  'England and Wales': ['england', 'wales'],
  'Great Britain': ['england', 'wales', 'scotland'],
}

/** The forces of one nation that a place does not hold; none where the place is of another kind, and none that work across nations. */
function idsOutside(geography: string, forces: readonly Force[]): ReadonlySet<string> {
  const inside = nationsOf[geography]
  if (!inside) return new Set()
  const isElsewhere = ({ nation }: Force) => nation !== 'great-britain' && nation !== 'united-kingdom' && !inside.includes(nation)
  return new Set(forces.filter(isElsewhere).map(({ id }) => id))
}

function amount({ low, high }: Interval): string {
  if (low !== undefined && low > 0) return `, at least ${printNumber(low)} too many`
  return high !== undefined && high < 0 ? `, at least ${printNumber(-high)} too few` : ''
}
