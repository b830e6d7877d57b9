import type { Unit } from '@dutywatch/domain/evidence'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { scopeGeography } from '../make-release/index.ts'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { cellNote } from './cell-notes.ts'
import type { DatasetRow } from './dataset-row.ts'

/** The rows of a protected table, in its order. What it holds back is not in it. */
export function rowsOfTable(tracker: Tracker, release: RecordOf<'releases'>, cells: readonly ReleaseCell[]): DatasetRow[] {
  const questions = find(tracker, 'batches', release.batch)?.questions ?? []
  const printed: Unit = tracker.figures.find((figure) => figure.release === release.id)?.unit ?? 'recorded-offences'
  return cells.map(({ force, scope, question, period, category, cell, coverage }) => {
    const asked = questions.find(({ id }) => id === question)
    const note = cellNote(cell)
    return {
      question,
      questionWords: asked?.words ?? question,
      unit: asked?.unit ?? printed,
      ...(scope === undefined ? {} : { scope: scopeGeography(scope), coverage }),
      ...(force === undefined ? {} : { force: find(tracker, 'forces', force) }),
      period,
      category: categoryOf(category),
      cell,
      notes: note === undefined ? [] : [note],
    }
  })
}

/** What a category says as text, by breakdown: `age=under-13;platform=chat`. Empty for all. */
export function categoryOf(text: string): Record<string, string> {
  const pairs = text === '' ? [] : text.split(';').map((pair) => pair.split('=').map(decodeURIComponent))
  return Object.fromEntries(pairs.map(([breakdown = '', value = '']) => [breakdown, value]))
}
