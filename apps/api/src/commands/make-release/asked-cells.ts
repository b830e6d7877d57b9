import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { cellInterval, type Cell } from '@dutywatch/domain/evidence'
import { isAnswer, requestHistory, type RequestEvent, type RequestHistory } from '@dutywatch/domain/foi'
import type { PlainDate } from '@dutywatch/domain/date'
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
  /** What became of whatever a force’s reply says nothing of. */
  readonly otherwise: (force: string) => Cell
  /** Whether a force gave any number that was asked for. */
  readonly gaveSome: (force: string) => boolean
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

/** What was asked, and the day by which what became of it counts. */
export interface AskedOn {
  readonly batch: RecordOf<'batches'> | undefined
  readonly on: PlainDate
}

/**
 * What every force said at every place. Where no return says anything, what had become of its request by the day does: a refusal with its
 * exemptions, of the rest where it answered in part, not held, no reply. Refuses returns that say two things of one place.
 */
export function answersIn(
  tracker: Tracker,
  cells: readonly StoredCell[],
  { batch, on }: AskedOn,
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
  const telling = new Set(cells.filter(({ cell }) => cellInterval(cell) !== undefined).map(({ force }) => force))
  const outcomes = outcomesOf(tracker, { batch, on })
  const at = (place: Place) => byPlace.get(placeKey(place)) ?? added.cells.get(placeKey(place))
  const without = (force: string): Cell => {
    const outcome = outcomes(force)
    return answered.has(force) && !isOfTheRest(outcome) ? { kind: 'not-known' } : outcome
  }
  return accept({
    cells,
    has: (place) => at(place) !== undefined,
    at: (place) => at(place) ?? without(place.force),
    otherwise: without,
    gaveSome: (force) => telling.has(force),
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

/** What had become of each force’s request by the day, as far as that says of what no return tells. */
function outcomesOf({ requests }: Tracker, { batch, on }: AskedOn): (force: string) => Cell {
  if (batch === undefined) return () => ({ kind: 'not-known' })
  const outcomes = new Map(
    batch.authorities.map((force) => {
      const own = requests.filter((each) => each.batch === batch.id && each.force === force)
      return [String(force), outcomeOf(own.map((request) => requestHistory(request, on)))] as const
    }),
  )
  return (force) => outcomes.get(force) ?? { kind: 'not-asked' }
}

function outcomeOf(histories: readonly RequestHistory[]): Cell {
  const begun = histories.filter(({ events }) => events.length > 0)
  if (begun.length === 0) return { kind: 'not-asked' }
  const settled = begun.flatMap(({ events }) => events.findLast(settles) ?? []).at(-1)
  if (settled) return cellOfEvent(settled)
  return { kind: begun.every(({ phase }) => phase === 'withdrawn') ? 'not-known' : 'no-reply' }
}

/** Whether an event says what an authority holds back: an answer, or a review that changed one. */
function settles(event: RequestEvent): boolean {
  return isAnswer(event) || (event.kind === 'review-answered' && event.finding === 'changed')
}

function cellOfEvent(event: RequestEvent): Cell {
  if (event.kind === 'not-held') return { kind: 'not-held' }
  const grounds = 'exemptions' in event ? event.exemptions.join(', ') : ''
  if (grounds !== '') return { kind: 'refused', exemption: grounds }
  return event.kind === 'refused' ? { kind: 'refused', exemption: noneNamed } : { kind: 'not-known' }
}

const noneNamed = 'no exemption was named'

/** Whether what became of a request is also said of what a return leaves out. */
function isOfTheRest({ kind }: Cell): boolean {
  return kind === 'refused' || kind === 'not-held'
}
