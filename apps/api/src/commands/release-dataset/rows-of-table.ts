import type { Unit } from '@dutywatch/domain/evidence'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { isCompleteOnly, isLeftOpen, scopeGeography } from '../make-release/index.ts'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { cellNote } from './cell-notes.ts'
import type { DatasetRow } from './dataset-row.ts'

/** The rows of a protected table, in its order. What it holds back is not in it. */
export function rowsOfTable(tracker: Tracker, release: RecordOf<'releases'>, cells: readonly ReleaseCell[]): DatasetRow[] {
  const questions = find(tracker, 'batches', release.batch)?.questions ?? []
  const own = tracker.figures.filter((figure) => figure.release === release.id)
  const printed: Unit = (own.find(({ headline }) => headline) ?? own[0])?.unit ?? 'recorded-offences'
  return cells.map((told) => {
    const { force, scope, question, period, category, cell, coverage } = told
    const asked = questions.find(({ id }) => id === question)
    const note = cellNote(cell, release)
    return {
      question,
      questionWords: asked?.words ?? question,
      unit: isOfSome(told) ? 'cases-with-known-method' : (asked?.unit ?? printed),
      ...(scope === undefined ? {} : { scope: scopeGeography(scope), coverage }),
      ...(force === undefined ? {} : { force: find(tracker, 'forces', force) }),
      period,
      category: categoryOf(category),
      cell,
      ...(isOfSome(told) ? { share: { of: wholeOf(told, cells) } } : {}),
      notes: [...(note === undefined ? [] : [note]), ...(force !== undefined && isLeftOpen(told) ? [leftOpen] : [])],
    }
  })
}

const leftOpen = 'The authority answered in part: with other figures that were asked for.'

/** Whether it is of only those forces that told every platform, of which shares are. */
function isOfSome({ scope }: ReleaseCell): boolean {
  return scope !== undefined && isCompleteOnly(scope)
}

/** How many its share is of, where that is public. */
function wholeOf({ scope, question, period }: ReleaseCell, cells: readonly ReleaseCell[]): number | undefined {
  const whole = cells.find(
    (each) => each.scope === scope && each.question === question && each.period.from === period.from && each.category === '',
  )
  return whole?.cell.kind === 'count' ? whole.cell.value : undefined
}

/** What a category says as text, by breakdown: `age=under-13;platform=chat`. Empty for all. */
export function categoryOf(text: string): Record<string, string> {
  const pairs = text === '' ? [] : text.split(';').map((pair) => pair.split('=').map(decodeURIComponent))
  return Object.fromEntries(pairs.map(([breakdown = '', value = '']) => [breakdown, value]))
}
