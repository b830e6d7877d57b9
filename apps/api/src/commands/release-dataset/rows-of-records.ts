import { publicCell, type Cell, type Coverage, type Share } from '@dutywatch/domain/evidence'
import { countedOffence, find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { cellNote } from './cell-notes.ts'
import type { DatasetRow } from './dataset-row.ts'

/** The rows of a release of which only records are kept: its totals, each with its shares, then what it printed of single forces. */
export function rowsOfRecords(tracker: Tracker, release: RecordOf<'releases'>): DatasetRow[] {
  const figures = tracker.figures.filter((figure) => figure.release === release.id)
  const totals = figures.flatMap((figure) => [
    totalRow(figure),
    ...tracker.shares.filter((share) => share.figure === figure.id).map((share) => shareRow(share, figure)),
  ])
  const counts = release.counts ?? countedOffence(tracker)?.name ?? release.title
  const single = tracker.forceFigures.filter((figure) => figure.release === release.id)
  return [...totals, ...single.map((figure) => forceRow(tracker, figure, counts))]
}

function totalRow({ label, unit, geography, period, cell, coverage, note }: RecordOf<'figures'>): DatasetRow {
  return {
    questionWords: label,
    unit,
    scope: geography,
    period,
    category: {},
    cell,
    ...(coverage && { coverage: coverageOf(coverage) }),
    notes: noted(cell, missing(coverage), inPart(coverage), note),
  }
}

function shareRow(share: Share, { label, geography, period, coverage }: RecordOf<'figures'>): DatasetRow {
  const { platform, grouping, count, percent, words, of } = share
  const cell: Cell = count === undefined ? { kind: 'not-known' } : { kind: 'count', value: count }
  const said = words === undefined ? undefined : `Published as “${words}”.`
  return {
    questionWords: label,
    unit: of.unit,
    scope: geography,
    period,
    category: { ...(platform && { platform }), ...(grouping && { grouping }) },
    cell,
    ...(coverage && { coverage: coverageOf(coverage) }),
    share: { percent, of: of.n },
    notes: [`Its share is of: ${of.words}.`, ...(said === undefined ? [] : [said])],
  }
}

function forceRow(tracker: Tracker, figure: RecordOf<'forceFigures'>, counts: string): DatasetRow {
  const { unit, period, note } = figure
  const cell = publicCell(figure.cell)
  const force = find(tracker, 'forces', figure.force)
  return { questionWords: counts, unit, ...(force && { force }), period, category: {}, cell, notes: noted(cell, note) }
}

function noted(cell: Cell, ...notes: readonly (string | undefined)[]): string[] {
  return [cellNote(cell), ...notes].filter((note) => note !== undefined)
}

function missing(coverage: Coverage | undefined): string | undefined {
  return coverage === undefined || coverage.missing.length === 0 ? undefined : `No figure from ${coverage.missing.join(', ')}.`
}

function inPart(coverage: Coverage | undefined): string | undefined {
  return coverage?.inPart && `In part, and not with this, answered ${coverage.inPart.join(', ')}.`
}

function coverageOf({ answered, of, inPart }: Coverage) {
  return { answered, ...(inPart && { partial: inPart.length }), of }
}
