import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Cell } from '@dutywatch/domain/evidence'
import { firstAnswer } from '@dutywatch/domain/foi'
import type { RecordOf, Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { getReading } from '../../db/queries/readings.ts'
import { readReturnCells, type StoredCell } from '../../db/queries/return-cells.ts'
import { addedAnswers } from './added-periods.ts'
import { exactIn } from './exact-count.ts'

/** Where a cell of a release stands. */
export type Place = Pick<StoredCell, 'question' | 'period' | 'category'> & { readonly force: string }

/** The key of a place, which no two places share. */
export function placeKey({ force, question, period, category }: Place): string {
  return `${force}/${question}/${period.from}/${period.to}/${category}`
}

/** What those asked said, by place. */
export interface Answers {
  readonly at: (place: Place) => Cell
  /** Whether anything was said at a place, be it that nothing is held. */
  readonly has: (place: Place) => boolean
  /** What is counted exactly at a place, where any of it is: that may be a part of it, where it was answered by months or quarters. */
  readonly exactAt: (place: Place) => number | undefined
  readonly cells: readonly StoredCell[]
  /** Answers that are of no period that was asked about, and fill none. */
  readonly otherPeriods: readonly StoredCell[]
}

/** Cells of returns without a force of the tracker's are left out here. */
export async function cellsOf(db: Db, returns: readonly RecordOf<'returns'>[]): Promise<StoredCell[]> {
  const cells: StoredCell[] = []
  for (const name of new Set(returns.map(({ reading }) => reading))) {
    const { id } = await getReading(db, name)
    for await (const some of readReturnCells(db, id)) cells.push(...some.filter(({ force }) => force !== undefined))
  }
  return cells
}

/**
 * What every force said at every place. Where no return says anything, what became of its request does: a refusal with its exemption, not
 * held, no reply. Refuses returns that say two things of one place.
 */
export function answersIn(
  tracker: Tracker,
  cells: readonly StoredCell[],
  batch: RecordOf<'batches'> | undefined,
): Outcome<Answers, 'repeated-cell'> {
  const byPlace = new Map<string, Cell>()
  for (const { force = '', cell, sheet, at, ...place } of cells) {
    const key = placeKey({ force, ...place })
    if (byPlace.has(key)) {
      const message = `Two cells count the same: ${force}, ${place.question}, ${place.period.from} to ${place.period.to}${place.category && `, ${place.category}`}; the second is ${sheet} ${at}. Let one return supersede the other, or withdraw one.`
      return refuse('repeated-cell', message)
    }
    byPlace.set(key, cell)
  }
  const added = batch ? addedByPlace(cells, { byPlace, periods: batch.periods }) : nothingAdded
  const answered = new Set(cells.map(({ force }) => force))
  const at = (place: Place) => byPlace.get(placeKey(place)) ?? added.cells.get(placeKey(place))
  const without = (force: string): Cell => (answered.has(force) ? { kind: 'not-known' } : unanswered(tracker, force, batch))
  return accept({
    cells,
    has: (place) => at(place) !== undefined,
    at: (place) => at(place) ?? without(place.force),
    exactAt: (place) => (byPlace.has(placeKey(place)) ? exactIn(byPlace.get(placeKey(place))) : added.exact.get(placeKey(place))),
    otherPeriods: added.otherPeriods,
  })
}

interface Added {
  readonly cells: ReadonlyMap<string, Cell>
  readonly exact: ReadonlyMap<string, number>
  readonly otherPeriods: readonly StoredCell[]
}

const nothingAdded: Added = { cells: new Map(), exact: new Map(), otherPeriods: [] }

/** What answers by months or quarters come to in the periods asked, where nothing was said of those themselves. */
function addedByPlace(
  cells: readonly StoredCell[],
  { byPlace, periods }: { readonly byPlace: ReadonlyMap<string, Cell>; readonly periods: readonly StoredCell['period'][] },
): Added {
  const asked = new Set(periods.map(({ from, to }) => `${from}/${to}`))
  const others = cells.filter(({ period }) => !asked.has(`${period.from}/${period.to}`))
  const [sums, exact, used] = [new Map<string, Cell>(), new Map<string, number>(), new Set<StoredCell>()]
  for (const series of seriesOf(others)) {
    const [first] = series
    if (!first) continue
    const { force = '', question, category } = first
    for (const answer of addedAnswers(series, periods)) {
      const key = placeKey({ force, question, category, period: answer.period })
      for (const cell of answer.of) used.add(cell)
      if (byPlace.has(key)) continue
      sums.set(key, answer.cell)
      if (answer.exact !== undefined) exact.set(key, answer.exact)
    }
  }
  return { cells: sums, exact, otherPeriods: others.filter((cell) => !used.has(cell)) }
}

/** Cells of the same thing, whatever their periods. */
function seriesOf(cells: readonly StoredCell[]): Iterable<StoredCell[]> {
  const series = new Map<string, StoredCell[]>()
  for (const cell of cells) {
    const key = `${cell.force}/${cell.question}/${cell.category}`
    const own = series.get(key) ?? []
    own.push(cell)
    series.set(key, own)
  }
  return series.values()
}

/** What became of a request that no return answers. */
function unanswered(tracker: Tracker, force: string, batch: RecordOf<'batches'> | undefined): Cell {
  const request = tracker.requests.find((each) => batch !== undefined && each.batch === batch.id && each.force === force)
  if (!request) return { kind: batch === undefined ? 'not-known' : 'not-asked' }
  const answer = firstAnswer(request)
  switch (answer?.kind) {
    case 'refused':
    case 'part-answered': {
      const [exemption] = answer.exemptions
      return exemption === undefined ? { kind: 'not-known' } : { kind: 'refused', exemption }
    }
    case 'not-held':
      return { kind: 'not-held' }
    case 'answered':
      return { kind: 'not-known' }
    case undefined:
      return { kind: request.events.length === 0 ? 'not-asked' : 'no-reply' }
  }
}
