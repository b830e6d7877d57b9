import { by, reversed } from '@dutywatch/domain'
import {
  cellInterval,
  coverageByEarlierTotal,
  coverageByPopulation,
  givesNumber,
  mainYear,
  matchedPanel,
  populationRateOf,
  type Figure,
  type ForceFigure,
  type Period,
  type Release,
} from '@dutywatch/domain/evidence'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { found } from '../trpc.ts'
import { publicForceFigures } from './force-views.ts'

/** Which release and which of its periods is asked about; what most forces have a figure in when neither is. */
export interface AskedRelease {
  readonly release?: string | undefined
  readonly period?: string | undefined
}

/** How many people a rate is of. */
const per = 100_000

/**
 * What each force recorded in one period of one release: its answer, its rate, how it changed where the release has an earlier period of
 * the same length, and who stands behind the total. Throws when the release or the period has no figure of a force.
 */
export function forcesOfRelease(tracker: Tracker, asked: AskedRelease) {
  const all = publicForceFigures(tracker)
  const choices = choicesOf(tracker, all)
  const chosen = choose(choices, asked)
  return { choices, ...(chosen && { chosen: periodOf(tracker, all, chosen) }) }
}

/** A release and one of its periods. */
interface Chosen {
  readonly release: Release
  readonly period: Period
}

function periodOf(tracker: Tracker, all: readonly ForceFigure[], { release, period }: Chosen) {
  const own = all.filter((figure) => figure.release === release.id && keyOf(figure.period) === keyOf(period))
  const total = totalOf(tracker, own, { release, period })
  const change = changeSince(all, own, total)
  return {
    release,
    period,
    key: keyOf(period),
    ...(total && { total }),
    ...(change && { change }),
    coverage: coverageOf(tracker, own, { all, period }),
    forces: tracker.forces
      .filter(({ id, kind }) => kind !== 'other' || own.some(({ force }) => force === id))
      .map((force) =>
        forceOf(
          tracker,
          force,
          own.find((figure) => figure.force === force.id),
        ),
      ),
  }
}

/** A period as addresses name it: `2017-04_2018-03`. */
function keyOf({ from, to }: Period): string {
  return `${from}_${to}`
}

type Choice = ReturnType<typeof choicesOf>[number]

/** Every release that prints single forces, the newest first, with its periods and how many forces have a figure in each. */
function choicesOf(tracker: Tracker, all: readonly ForceFigure[]) {
  const releases = [...new Set(all.map((figure) => figure.release))].flatMap((id) => find(tracker, 'releases', id) ?? [])
  return releases.toSorted(reversed(by(({ knownFrom }) => knownFrom))).map((release) => {
    const figures = all.filter((figure) => figure.release === release.id)
    const periods = new Map(figures.map(({ period }) => [keyOf(period), period]))
    return {
      release,
      periods: [...periods]
        .map(([key, period]) => ({ key, period, forces: figures.filter((figure) => keyOf(figure.period) === key).length }))
        .toSorted(reversed(by(({ key }) => key))),
    }
  })
}

function choose(choices: readonly Choice[], asked: AskedRelease): Chosen | undefined {
  const offered = choices.flatMap(({ release, periods }) => periods.map((each) => ({ release, ...each })))
  const fits = offered.filter(
    ({ release, key }) =>
      (asked.release === undefined || asked.release === release.id) && (asked.period === undefined || asked.period === key),
  )
  if (asked.release === undefined && asked.period === undefined && fits.length === 0) return undefined
  const name = [asked.release, asked.period].filter((part) => part !== undefined).join(', ')
  return found(fits.toSorted(reversed(by(({ forces }) => forces)))[0], `figure of single forces in “${name}”`)
}

/** The total printed for the same period and unit. */
function totalOf(tracker: Tracker, own: readonly ForceFigure[], { release, period }: Chosen): Figure | undefined {
  return tracker.figures.find(
    (figure) =>
      figure.release === release.id &&
      keyOf(figure.period) === keyOf(period) &&
      own.every(({ unit }) => unit === figure.unit) &&
      figure.cell.kind !== 'not-known',
  )
}

/** The forces that gave a count in the first period of the same length as well, and how they changed together. */
function changeSince(all: readonly ForceFigure[], own: readonly ForceFigure[], total: Figure | undefined) {
  const before = firstPeriodOf(all, own)
  const [earlier] = before
  if (earlier === undefined) return undefined
  const panel = matchedPanel(before, own, total?.cell)
  return panel.ok ? { since: earlier.period, panel: panel.value } : undefined
}

/** What the forces had in the first period of the same release; nothing where that is the period itself. */
function firstPeriodOf(all: readonly ForceFigure[], [first]: readonly ForceFigure[]): ForceFigure[] {
  const earlier = all
    .filter((figure) => figure.release === first?.release && first.period.from > figure.period.from)
    .toSorted(by(({ period }) => period.from))[0]
  return all.filter((figure) => figure.release === earlier?.release && keyOf(figure.period) === keyOf(earlier.period))
}

function forceOf(tracker: Tracker, force: RecordOf<'forces'>, figure: ForceFigure | undefined) {
  const count = figure && cellInterval(figure.cell)
  const rate = figure && count && populationRateOf({ count, period: figure.period, forces: [force.id] }, tracker.populations, per)
  const year = rate?.ok ? rate.value.year : undefined
  const people = tracker.populations.find((each) => each.force === force.id && each.year === year)
  return { force, ...(figure && { figure }), ...(rate && { rate }), ...(people && { people }) }
}

/** How the forces of the release answered, how many of the people of their areas stand behind the answers, and of an earlier count. */
function coverageOf(
  { populations }: Tracker,
  own: readonly ForceFigure[],
  { all, period }: { readonly all: readonly ForceFigure[]; readonly period: Period },
) {
  const asked = own.map(({ force }) => force)
  const answered = own.filter(({ cell }) => givesNumber(cell)).map(({ force }) => force)
  const byPopulation = coverageByPopulation({ asked, answered }, populations, mainYear(period))
  const earlier = answered.length < asked.length ? firstPeriodOf(all, own) : []
  const byEarlier = coverageByEarlierTotal({ asked, answered }, earlier)
  const [since] = earlier
  return {
    of: asked.length,
    answered: answered.length,
    counted: own.filter(({ cell }) => cell.kind === 'count' || cell.kind === 'correction').length,
    withheld: own.filter(({ cell }) => cell.kind === 'withheld').length,
    ...(byPopulation.ok && { byPopulation: byPopulation.value }),
    ...(since && byEarlier.ok && { byEarlier: { ...byEarlier.value, since: since.period } }),
  }
}
