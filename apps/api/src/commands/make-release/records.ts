import type { PlainDate } from '@dutywatch/domain/date'
import { givesNumber } from '@dutywatch/domain/evidence'
import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { freshId } from '../fresh-id.ts'
import { breakdownOf, platformBreakdown, type ReleaseAsk } from './ask.ts'
import type { CompletePanel } from './complete-panel.ts'
import { citedFrom, ids } from './record-ids.ts'
import type { ReleaseScope } from './scopes.ts'
import { shareRecords, type PlacedFigure } from './share-records.ts'

/** What a release says of itself. */
export interface ReleaseWords {
  readonly title: string
  readonly publisher: string
  readonly published: PlainDate
  readonly series: string
  readonly method: string
  readonly caveats: readonly string[]
  /** What its counts are of, where that is not the offence that the campaign counts. */
  readonly counts?: string | undefined
}

/** What the records of a release are made from: its words, its protected table and whose sums that has, and nothing else. */
export interface Releasing {
  readonly tracker: Tracker
  readonly ask: ReleaseAsk
  readonly scopes: readonly ReleaseScope[]
  readonly words: ReleaseWords
  readonly batch?: string | undefined
  readonly returns: readonly string[]
  readonly table: string
  readonly cells: readonly ReleaseCell[]
  readonly panels: readonly CompletePanel[]
}

/** The records that tell of a release, and the id of it. */
export interface ReleaseRecords {
  readonly release: string
  readonly changes: readonly DraftChange[]
  readonly figures: readonly RecordInput<'figures'>[]
  /** Values of the breakdown by platform that no platform or grouping of the tracker is called: no share can tell of them. */
  readonly unknownPlatforms: readonly string[]
  /** Whether platforms were told of and no share could be: over all forces, and over those that told every platform, none is a public count. */
  readonly lacksShares: boolean
}

/** A release with its figures, shares and the figures of its forces, all of them from the protected table. */
export function releaseRecords(releasing: Releasing): ReleaseRecords {
  const { tracker, words, batch, returns, table } = releasing
  const id = freshId(words.title, (taken) => [...tracker.releases, ...tracker.sources].some((record) => record.id === taken))
  const record = citedFrom(id, words.published)
  const source = { id, title: words.title, publisher: words.publisher, kind: 'computed', published: words.published }
  const release: RecordInput<'releases'> = {
    ...record(id),
    title: words.title,
    publisher: words.publisher,
    publishedOn: words.published,
    series: words.series,
    ...(words.counts === undefined ? {} : { counts: words.counts }),
    method: words.method,
    caveats: [...words.caveats],
    ...(batch === undefined ? {} : { batch }),
    returns: [...returns],
    table,
  }
  const placed = figuresOf(releasing, id)
  const { shares, unknownPlatforms, figures: ofPanels } = shareRecords(releasing, id, placed)
  const figures = [...placed.map(({ figure }) => figure), ...ofPanels]
  const changes = [
    change('sources', source),
    change('releases', release),
    ...figures.map((figure) => change('figures', figure)),
    ...shares.map((share) => change('shares', share)),
    ...forceFiguresOf(releasing, id).map((figure) => change('forceFigures', figure)),
  ]
  const lacksShares = shares.length === 0 && releasing.cells.some(({ category }) => breakdownOf(category) === platformBreakdown)
  return { release: id, changes, figures, unknownPlatforms, lacksShares }
}

function change(collection: string, record: { readonly id: string }): DraftChange {
  return { collection, id: record.id, record }
}

/** The sums over scopes. The widest of the first question leads, for its last period. */
function figuresOf({ ask, scopes, words, cells, tracker }: Releasing, release: string): PlacedFigure[] {
  const record = citedFrom(release, words.published)
  const idOf = ids(release)
  const lead = { scope: scopes[0]?.id, question: ask.questions[0]?.id, from: ask.periods.at(-1)?.from }
  return cells.flatMap((cell): PlacedFigure[] => {
    const scope = scopes.find(({ id }) => id === cell.scope)
    const question = ask.questions.find(({ id }) => id === cell.question)
    if (!scope || !question || cell.category !== '') return []
    const { answered, partial, of } = cell.coverage
    const inPart = namesWithin(tracker, scope, { cell, cells, which: isLeftOpen })
    const figure: RecordInput<'figures'> = {
      ...record(idOf(question.id, scope.id, cell.period.from)),
      release,
      label: question.words,
      unit: question.unit,
      period: cell.period,
      geography: scope.geography,
      cell: cell.cell,
      coverage: {
        answered: answered + partial - inPart.length,
        of,
        missing: namesWithin(tracker, scope, { cell, cells, which: isMissing }),
        ...(inPart.length > 0 ? { inPart } : {}),
      },
      headline: lead.scope === cell.scope && lead.question === cell.question && lead.from === cell.period.from,
    }
    return [{ figure, cell }]
  })
}

interface Named {
  readonly cell: ReleaseCell
  readonly cells: readonly ReleaseCell[]
  readonly which: (cell: ReleaseCell) => boolean
}

/** The names of those in a scope who answered in a certain way what a cell adds up. */
function namesWithin(tracker: Tracker, scope: ReleaseScope, { cell, cells, which }: Named): string[] {
  return cells
    .filter((each) => each.question === cell.question && each.period === cell.period && each.category === '')
    .filter((each) => each.force !== undefined && scope.forces.includes(each.force) && which(each))
    .map(({ force = '' }) => find(tracker, 'forces', force)?.name ?? force)
}

function isMissing({ coverage: { refused, silent } }: ReleaseCell): boolean {
  return refused + silent > 0
}

/** Whether nothing was said here in a reply that gave other numbers. */
export function isLeftOpen({ cell, coverage: { partial } }: ReleaseCell): boolean {
  return partial > 0 && !givesNumber(cell)
}

/** What each force said of the first question, which is the one that forces are compared by. */
function forceFiguresOf({ ask, words, cells }: Releasing, release: string): RecordInput<'forceFigures'>[] {
  const record = citedFrom(release, words.published)
  const idOf = ids(release)
  const [question] = ask.questions
  return cells.flatMap(({ force, question: of, category, period, cell }): RecordInput<'forceFigures'>[] => {
    if (force === undefined || !question || of !== question.id || category !== '') return []
    return [{ ...record(idOf(force, period.from)), force, release, period, unit: question.unit, cell }]
  })
}
