import { find, type DraftChange, type RecordInput, type Tracker } from '@dutywatch/domain/tracker'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { freshId } from '../fresh-id.ts'
import { breakdownOf, platformBreakdown, valueOf, type ReleaseAsk, type ReleaseQuestion } from './ask.ts'
import { exactIn } from './exact-count.ts'
import type { ReleaseScope } from './scopes.ts'

/** What a release says of itself. */
export interface ReleaseWords {
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly series: string
  readonly method: string
  readonly caveats: readonly string[]
  /** What its counts are of, where that is not the offence that the campaign counts. */
  readonly counts?: string | undefined
}

/** What the records of a release are made from: its words and its protected table, and nothing else. */
export interface Releasing {
  readonly tracker: Tracker
  readonly ask: ReleaseAsk
  readonly scopes: readonly ReleaseScope[]
  readonly words: ReleaseWords
  readonly batch?: string | undefined
  readonly returns: readonly string[]
  readonly table: string
  readonly cells: readonly ReleaseCell[]
}

/** The records that tell of a release, and the id of it. */
export interface ReleaseRecords {
  readonly release: string
  readonly changes: readonly DraftChange[]
  readonly figures: readonly RecordInput<'figures'>[]
  /** Values of the breakdown by platform that no platform or grouping of the tracker is called: no share can tell of them. */
  readonly unknownPlatforms: readonly string[]
  /** Whether platforms were told of and no share could be: one of them is no public count over all forces. */
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
  const figures = figuresOf(releasing, id)
  const { shares, unknownPlatforms } = sharesOf(releasing, { id, figures })
  const changes = [
    change('sources', source),
    change('releases', release),
    ...figures.map(({ figure }) => change('figures', figure)),
    ...shares.map((share) => change('shares', share)),
    ...forceFiguresOf(releasing, id).map((figure) => change('forceFigures', figure)),
  ]
  const lacksShares = shares.length === 0 && releasing.cells.some(({ category }) => breakdownOf(category) === platformBreakdown)
  return { release: id, changes, figures: figures.map(({ figure }) => figure), unknownPlatforms, lacksShares }
}

function change(collection: string, record: { readonly id: string }): DraftChange {
  return { collection, id: record.id, record }
}

function citedFrom(source: string, published: string) {
  return (id: string) => ({ id, knownFrom: published, citations: [{ source, confidence: 'confirmed' as const }] })
}

/** Ids have 80 characters: those of parts are cut, and numbered where that makes two alike. */
function ids(prefix: string) {
  const taken = new Set<string>()
  return (...parts: readonly string[]) => {
    const whole = `${prefix.slice(0, 30)}.${parts.join('.')}`.replace(/[.-]+$/, '')
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `-${number}`
      const id = `${whole.slice(0, 80 - ending.length).replace(/[.-]+$/, '')}${ending}`
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  }
}

interface PlacedFigure {
  readonly figure: RecordInput<'figures'>
  readonly cell: ReleaseCell
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
    const figure: RecordInput<'figures'> = {
      ...record(idOf(question.id, scope.id, cell.period.from)),
      release,
      label: question.words,
      unit: question.unit,
      period: cell.period,
      geography: scope.geography,
      cell: cell.cell,
      coverage: { answered: answered + partial, of, missing: missingIn(tracker, scope, { cell, cells }) },
      headline: lead.scope === cell.scope && lead.question === cell.question && lead.from === cell.period.from,
    }
    return [{ figure, cell }]
  })
}

/** The names of those in a scope who gave no number. */
function missingIn(
  tracker: Tracker,
  scope: ReleaseScope,
  { cell, cells }: { readonly cell: ReleaseCell; readonly cells: readonly ReleaseCell[] },
): string[] {
  return cells
    .filter((each) => each.question === cell.question && each.period === cell.period && each.category === '')
    .filter(
      ({ force, coverage }) => force !== undefined && scope.forces.includes(force) && coverage.refused + coverage.silent > 0,
    )
    .map(({ force = '' }) => find(tracker, 'forces', force)?.name ?? force)
}

/** Shares of platforms over the widest scope, where both the part and the whole of the parts are public counts. */
function sharesOf(
  { ask, scopes, words, cells, tracker }: Releasing,
  { id, figures }: { readonly id: string; readonly figures: readonly PlacedFigure[] },
): { readonly shares: readonly RecordInput<'shares'>[]; readonly unknownPlatforms: readonly string[] } {
  const record = citedFrom(id, words.published)
  const idOf = ids(id)
  const unknown = new Set<string>()
  const widest = figures.filter(({ cell }) => cell.scope === scopes[0]?.id)
  const shares = widest.flatMap(({ figure, cell: whole }) => {
    const question = ask.questions.find((each) => each.id === whole.question)
    const all = question ? partsOf(whole, cells, question) : []
    const parts = all.filter(({ category }) => !ask.isNotRecorded(platformBreakdown, valueOf(category)))
    const n = sumOfCounts(parts)
    const of = parts.length < all.length ? 'where the platform was recorded' : 'by platform'
    return parts.flatMap((part): RecordInput<'shares'>[] => {
      const value = valueOf(part.category)
      const named = find(tracker, 'platforms', value)
        ? { platform: value }
        : find(tracker, 'groupings', value) && { grouping: value }
      if (!named) unknown.add(value)
      if (!named || n === undefined || n === 0 || part.cell.kind !== 'count') return []
      return [
        {
          ...record(idOf('share', value, whole.question, whole.period.from)),
          figure: figure.id,
          ...named,
          count: part.cell.value,
          of: { unit: figure.unit, words: `${figure.label}, ${of}`, n },
        },
      ]
    })
  })
  return { shares, unknownPlatforms: [...unknown].toSorted() }
}

function partsOf(whole: ReleaseCell, cells: readonly ReleaseCell[], { breakdown }: ReleaseQuestion): ReleaseCell[] {
  if (breakdown !== platformBreakdown) return []
  return cells.filter(
    (cell) =>
      cell.scope === whole.scope &&
      cell.question === whole.question &&
      cell.period === whole.period &&
      cell.category !== '' &&
      breakdownOf(cell.category) === breakdown,
  )
}

/** What counts come to; nothing when one of them is no count. */
function sumOfCounts(cells: readonly ReleaseCell[]): number | undefined {
  const values = cells.map(({ cell }) => exactIn(cell))
  return values.every((value) => value !== undefined) ? values.reduce((sum, value) => sum + value, 0) : undefined
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
