import { printCell, type Cell } from '@dutywatch/domain/evidence'
import { canonical, collectionNames, find, type CollectionName, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'

/** Collections that a campaign of requests adds to. What else a tracker holds tells nothing of what was returned. */
const grown: readonly CollectionName[] = ['sources', 'returns', 'releases', 'figures', 'forceFigures', 'shares', 'restatements']

/**
 * Records that say something of counts which the protected table of their release does not, and collections that nobody expected to
 * change since `before`. `tableOf` gives the table of a release.
 */
export function strayNumbers(
  before: Tracker,
  after: Tracker,
  tableOf: (release: string) => readonly ReleaseCell[],
): readonly string[] {
  const changed = collectionNames.filter((name) => !grown.includes(name) && canonical(before[name]) !== canonical(after[name]))
  return [
    ...changed,
    ...after.figures.filter((figure) => !isPrinted(tableOf(figure.release), figure)).map(({ id }) => `figures/${id}`),
    ...after.forceFigures.filter((figure) => !isPrinted(tableOf(figure.release), figure)).map(({ id }) => `forceFigures/${id}`),
    ...after.shares.filter((share) => !isOfTable(after, share, tableOf)).map(({ id }) => `shares/${id}`),
    ...after.restatements
      .filter(({ values }) => !values.every(({ release, value }) => tableOf(release).some(({ cell }) => words(cell) === value)))
      .map(({ id }) => `restatements/${id}`),
    ...after.returns
      .filter((sent) =>
        [...Object.keys(sent), ...Object.keys(sent.file).map((field) => `file.${field}`)].some(
          (field) => !saysNoCount.includes(field),
        ),
      )
      .map(({ id }) => `returns/${id}`),
  ]
}

/** What a return says of itself, none of which depends on what it counts. */
const saysNoCount: readonly string[] = [
  'id',
  'knownFrom',
  'citations',
  'title',
  'batch',
  'force',
  'request',
  'receivedOn',
  'file',
  'file.name',
  'reading',
  'cells',
  'supersedes',
  'why',
]

interface Printed {
  readonly cell: Cell
  readonly period: { readonly from: string; readonly to: string }
  readonly force?: string
}

function isPrinted(table: readonly ReleaseCell[], { cell, period, force }: Printed): boolean {
  return table.some(
    (each) =>
      each.category === '' &&
      each.force === force &&
      each.period.from === period.from &&
      each.period.to === period.to &&
      canonical(each.cell) === canonical(cell),
  )
}

/** A share is a cell of its table over the sum of cells that stand beside it, or over what forces that told every platform come to. */
function isOfTable(tracker: Tracker, share: RecordOf<'shares'>, tableOf: (release: string) => readonly ReleaseCell[]): boolean {
  const figure = find(tracker, 'figures', share.figure)
  const table = figure ? tableOf(figure.release) : []
  const [widest] = table.flatMap(({ scope }) => scope ?? [])
  if (figure?.unit === 'cases-with-known-method') return isOfSome(share, table, { scope: `${widest}.complete`, figure })
  const parts = table.filter(
    ({ scope, category, period }) => scope === widest && category !== '' && period.from === figure?.period.from,
  )
  const counts = parts.map(({ cell }) => (cell.kind === 'count' ? cell.value : Number.NaN))
  const own = parts.findIndex(({ category }) => category === `platform=${share.platform}`)
  return counts[own] === share.count && counts.reduce((sum, value) => sum + value, 0) === share.of.n
}

function isOfSome(
  { platform, count, of }: RecordOf<'shares'>,
  table: readonly ReleaseCell[],
  { scope, figure }: { readonly scope: string; readonly figure: RecordOf<'figures'> },
): boolean {
  const own = table.filter((cell) => cell.scope === scope && cell.period.from === figure.period.from)
  const at = (category: string) => own.find((each) => each.category === category)
  const [whole, part] = [at(''), at(`platform=${platform}`)]
  const coverage = whole && { answered: whole.coverage.answered, of: whole.coverage.of }
  return (
    canonical(whole?.cell) === canonical(figure.cell) &&
    isRecordedIn(table, { scope: `${scope}-recorded`, figure }) &&
    canonical(whole?.cell) === canonical({ kind: 'count', value: of.n }) &&
    canonical(part?.cell) === canonical({ kind: 'count', value: count }) &&
    figure.coverage?.answered === coverage?.answered &&
    (figure.coverage?.missing.length ?? 0) + (figure.coverage?.inPart?.length ?? 0) ===
      (coverage && coverage.of - coverage.answered)
  )
}

function words(cell: Cell): string {
  return printCell(cell, { table: 'held' }) ?? (cell.kind === 'withheld' ? 'withheld' : 'not known')
}

/** Whether what forces recorded in all is in the table, or not told. */
function isRecordedIn(
  table: readonly ReleaseCell[],
  { scope, figure: { recorded, period } }: { readonly scope: string; readonly figure: RecordOf<'figures'> },
): boolean {
  const told = table.find((cell) => cell.scope === scope && cell.period.from === period.from)
  return told?.cell.kind === 'count' ? told.cell.value === recorded : recorded === undefined
}
