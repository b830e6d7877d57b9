import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Cell } from '@dutywatch/domain/evidence'
import { firstAnswer } from '@dutywatch/domain/foi'
import type { RecordOf, Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { getReading } from '../../db/queries/readings.ts'
import { readReturnCells, type StoredCell } from '../../db/queries/return-cells.ts'

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
  readonly cells: readonly StoredCell[]
}

/** Cells of returns without a force of the tracker's are left out here. */
export async function cellsOf(db: Db, returns: readonly RecordOf<'returns'>[]): Promise<StoredCell[]> {
  const cells: StoredCell[] = []
  for (const sha256 of new Set(returns.map(({ reading }) => reading))) {
    const { id } = await getReading(db, sha256)
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
  const answered = new Set(cells.map(({ force }) => force))
  const without = (force: string): Cell => (answered.has(force) ? { kind: 'not-known' } : unanswered(tracker, force, batch))
  return accept({
    cells,
    has: (place) => byPlace.has(placeKey(place)),
    at: (place) => byPlace.get(placeKey(place)) ?? without(place.force),
  })
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
