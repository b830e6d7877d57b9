import { coverageByPopulation, givesNumber, mainYear, type Cell, type TotalCoverage, type Unit } from '@dutywatch/domain/evidence'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import {
  completeLabel,
  forcesInScope,
  isCompleteOnly,
  isRecordedByComplete,
  scopeGeography,
} from '../commands/make-release/index.ts'
import { datasetOf, type DatasetColumn } from '../commands/release-dataset/index.ts'
import type { Db } from '../db/database.ts'
import { findReleaseTable, type ReleaseCell } from '../db/queries/release-tables.ts'
import type { Moment } from '../ledger/index.ts'

/** How much of the people in the areas asked the answering forces police, by the estimates of a year. */
export interface PopulationCovered {
  readonly percent: number
  readonly year: number
  /** Names of those asked whose people are not counted: they are in neither part of the share. */
  readonly without: readonly string[]
}

/** A total of a release with everything that must stand beside it. */
export interface ReleaseTotal {
  readonly key: string
  readonly words: string
  readonly unit: Unit
  readonly geography: string
  readonly period: { readonly from: string; readonly to: string }
  /** The value it is split by, in words; absent for all together. */
  readonly category?: string
  readonly cell: Cell
  /** Fewer parts are known of totals of which only the record is held. */
  readonly coverage?: Partial<TotalCoverage> & Pick<TotalCoverage, 'answered' | 'of'>
  readonly population?: PopulationCovered
}

/** What one authority answered to one question for one period. */
export interface AuthorityAnswer {
  readonly key: string
  readonly authority: RecordOf<'forces'>
  readonly words: string
  readonly unit: Unit
  readonly period: { readonly from: string; readonly to: string }
  readonly cell: Cell
}

/** A release made of a batch: its totals and what single authorities answered, from its protected table alone. */
export interface BatchRelease {
  readonly release: RecordOf<'releases'>
  readonly totals: readonly ReleaseTotal[]
  readonly answers: readonly AuthorityAnswer[]
  readonly dataset: {
    readonly columns: readonly Pick<DatasetColumn, 'name' | 'meaning'>[]
    readonly rows: number
    readonly citation: string
    readonly permanent: string
  }
}

/** What releases are read from, and when. */
export interface ReadFrom {
  readonly db: Db
  readonly tracker: Tracker
  readonly moment: Pick<Moment, 'edition' | 'asOf'>
}

/** The releases made of a batch, the newest first. */
export async function releasesOfBatch(batch: RecordOf<'batches'>, from: ReadFrom): Promise<BatchRelease[]> {
  const { db, tracker } = from
  const releases = tracker.releases.filter((release) => release.batch === batch.id)
  const shown = releases.map(async (release) => {
    const cells = release.table === undefined ? undefined : await findReleaseTable(db, release.table)
    const { columns, rows, citation, permanent } = await datasetOf(release, from)
    const named = columns.map(({ name, meaning }) => ({ name, meaning }))
    const made = { release, dataset: { columns: named, rows: rows.length, citation, permanent } }
    if (!cells) return { ...made, totals: totalsOfRecords(tracker, release), answers: [] }
    const told = { tracker, batch, cells, release }
    return {
      ...made,
      totals: cells.flatMap((cell) => totalOf(cell, told)),
      answers: cells.flatMap((cell) => answerOf(cell, told)),
    }
  })
  return (await Promise.all(shown)).toReversed().toSorted((a, b) => b.release.publishedOn.localeCompare(a.release.publishedOn))
}

interface Told {
  readonly tracker: Tracker
  readonly batch: RecordOf<'batches'>
  readonly cells: readonly ReleaseCell[]
  readonly release: RecordOf<'releases'>
}

function totalOf(total: ReleaseCell, told: Told): ReleaseTotal[] {
  const { scope, period, category, cell, coverage } = total
  if (scope === undefined) return []
  const population = populationOf(total, told)
  return [
    {
      key: keyOf(total),
      ...questionOf(total, told),
      ...(isCompleteOnly(scope) ? { unit: 'cases-with-known-method' as const } : {}),
      geography: scopeGeography(scope),
      period,
      ...(category === '' ? {} : { category: labelOf(category, told.batch) }),
      cell,
      // Others who told something are not in the sum: they did not answer in part.
      coverage: isOfSome(scope) ? { answered: coverage.answered, of: coverage.of } : coverage,
      ...(population && { population }),
    },
  ]
}

function answerOf(answer: ReleaseCell, told: Told): AuthorityAnswer[] {
  const { force, period, category, cell } = answer
  const authority = find(told.tracker, 'forces', force)
  if (!authority || category !== '') return []
  return [{ key: keyOf(answer), authority, ...questionOf(answer, told), period, cell }]
}

function keyOf({ scope, force, question, period, category }: ReleaseCell): string {
  return [scope ?? force, question, period.from, category].join('.')
}

function questionOf({ question }: ReleaseCell, { batch }: Pick<Told, 'batch'>): { words: string; unit: Unit } {
  const asked = batch.questions.find(({ id }) => id === question)
  return { words: asked?.words ?? question, unit: asked?.unit ?? 'recorded-offences' }
}

/** "Platform: Chat" of `platform=chat`. */
function labelOf(category: string, { breakdowns }: RecordOf<'batches'>): string {
  const said = category.split(';').map((pair) => {
    const [id = '', value = ''] = pair.split('=').map(decodeURIComponent)
    const breakdown = breakdowns.find((each) => each.id === id)
    return `${breakdown?.label ?? id}: ${breakdown?.values.find((each) => each.id === value)?.label ?? value}`
  })
  return said.join('; ')
}

/** Whether a sum is over only those forces that told every platform. */
function isOfSome(scope: string): boolean {
  return isCompleteOnly(scope) || isRecordedByComplete(scope)
}

/** By the residents of the year in which most of the areas asked have them counted. */
function populationOf(cell: ReleaseCell, told: Told): PopulationCovered | undefined {
  const { scope = '', period } = cell
  const { tracker, batch } = told
  const asked = forcesInScope(
    scope,
    tracker.forces.filter(({ id }) => batch.authorities.includes(id)),
  )
  const ids = asked.map(({ id }): string => id)
  const answered = isOfSome(scope) ? membersOf(cell, asked, told) : answeredAt(cell, told)
  if (answered === undefined) return undefined
  const covered = coverageByPopulation(
    { asked: ids, answered: answered.filter((id) => ids.includes(id)) },
    tracker.populations,
    mainYear(period),
  )
  const share = covered.ok ? covered.value.share.point : undefined
  if (!covered.ok || share === undefined) return undefined
  const without = asked.flatMap(({ id, name }) => (covered.value.unweighed.includes(id) ? [name] : []))
  return { percent: share * 100, year: covered.value.year, without }
}

function answeredAt({ question, period, category }: ReleaseCell, { cells }: Told): string[] {
  return cells
    .filter((cell) => cell.question === question && cell.period.from === period.from && cell.category === category)
    .flatMap(({ force, cell }) => (force !== undefined && givesNumber(cell) ? [force] : []))
}

/** Those that told every platform, by the figure that shares of them are of; nothing where it could not be public. */
function membersOf(
  cell: ReleaseCell,
  asked: readonly RecordOf<'forces'>[],
  { tracker, batch, release }: Told,
): string[] | undefined {
  const label = completeLabel(questionOf(cell, { batch }).words)
  const figure = tracker.figures.find(
    (each) => each.release === release.id && each.label === label && each.period.from === cell.period.from,
  )
  const coverage = figure?.coverage
  const missing = coverage && [...coverage.missing, ...(coverage.inPart ?? [])]
  return missing && asked.flatMap(({ id, name }) => (missing.includes(name) ? [] : [id]))
}

function totalsOfRecords(tracker: Tracker, release: RecordOf<'releases'>): ReleaseTotal[] {
  return tracker.figures
    .filter((figure) => figure.release === release.id)
    .map(({ id, label, unit, geography, period, cell, coverage }) => ({
      key: id,
      words: label,
      unit,
      geography,
      period,
      cell,
      ...(coverage && {
        coverage: { answered: coverage.answered, ...(coverage.inPart && { partial: coverage.inPart.length }), of: coverage.of },
      }),
    }))
}
