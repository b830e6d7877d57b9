import type { Unit } from '@dutywatch/domain/evidence'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { forcesInScope, isCompleteOnly, isLeftOpen, isOfPanel, panelMembers, scopeGeography } from '../make-release/index.ts'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { cellNote } from './cell-notes.ts'
import type { DatasetRow } from './dataset-row.ts'
import { shareOfRow } from './share-of-row.ts'

/** The rows of a protected table, in its order. What it holds back is not in it. */
export function rowsOfTable(tracker: Tracker, release: RecordOf<'releases'>, cells: readonly ReleaseCell[]): DatasetRow[] {
  const questions = find(tracker, 'batches', release.batch)?.questions ?? []
  const own = tracker.figures.filter((figure) => figure.release === release.id)
  const printed: Unit = (own.find(({ headline }) => headline) ?? own[0])?.unit ?? 'recorded-offences'
  return cells.map((told) => {
    const { force, scope, question, period, category, cell, coverage } = told
    const asked = questions.find(({ id }) => id === question)
    const note = cellNote(cell, release, force !== undefined && category !== '')
    const { share, notes = [] } = shareOfRow(told, cells)
    return {
      question,
      questionWords: asked?.words ?? question,
      unit: isOfSome(told) ? 'cases-with-known-method' : (asked?.unit ?? printed),
      ...(scope === undefined ? {} : { scope: scopeGeography(scope), coverage }),
      ...(force === undefined ? {} : { force: find(tracker, 'forces', force) }),
      period,
      category: categoryOf(category),
      cell,
      ...(share && { share }),
      notes: [
        ...(note === undefined ? [] : [note]),
        ...(force !== undefined && isLeftOpen(told) ? [leftOpen] : []),
        ...(asked === undefined ? [] : whoseNote(tracker, { told, release, words: asked.words })),
        ...notes,
      ],
    }
  })
}

const leftOpen = 'The authority gave a part: other figures that were asked for, and not this.'

interface OfQuestion {
  readonly told: ReleaseCell
  readonly release: RecordOf<'releases'>
  /** The words of the question. */
  readonly words: string
}

/** The names of those that a sum is over, where it is only over those that told every platform. */
function whoseNote(tracker: Tracker, { told: { scope, period }, release, words }: OfQuestion): string[] {
  if (scope === undefined || !isOfPanel(scope)) return []
  const authorities = find(tracker, 'batches', release.batch)?.authorities ?? []
  const inScope = forcesInScope(
    scope,
    tracker.forces.filter(({ id }) => authorities.includes(id)),
  )
  const members = panelMembers(tracker, { release: release.id, words, period, asked: inScope.map(({ name }) => name) })
  return members ? [`Only of ${members.join('; ')}.`] : []
}

/** Whether it is of only those forces that told every platform, of which shares are. */
function isOfSome({ scope }: ReleaseCell): boolean {
  return scope !== undefined && isCompleteOnly(scope)
}

/** What a category says as text, by breakdown: `age=under-13;platform=chat`. Empty for all. */
export function categoryOf(text: string): Record<string, string> {
  const pairs = text === '' ? [] : text.split(';').map((pair) => pair.split('=').map(decodeURIComponent))
  return Object.fromEntries(pairs.map(([breakdown = '', value = '']) => [breakdown, value]))
}
