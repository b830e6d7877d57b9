import { coverageByPopulation, givesNumber, mainYear, type Cell, type TotalCoverage, type Unit } from '@dutywatch/domain/evidence'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import {
  forcesInScope,
  isCompleteOnly,
  isLeftOpen,
  isNamedPlace,
  isOfPanel,
  panelMembers,
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
  /** How many police forces the place has, where it is a named one and not all of them were asked. */
  readonly forcesThere?: number
  readonly period: { readonly from: string; readonly to: string }
  /** The value it is split by, in words; absent for all together. */
  readonly category?: string
  readonly cell: Cell
  /** Fewer parts are known of totals of which only the record is held. */
  readonly coverage?: Partial<TotalCoverage> & Pick<TotalCoverage, 'answered' | 'of'>
  /** How many of those that answered in part gave other figures that were asked for, and nothing of this. */
  readonly leftOpen?: number
  /** Names of those that it adds up, where it is only over the forces that told every platform. */
  readonly only?: readonly string[]
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
  const asked = askedIn(scope, told)
  const members = isOfPanel(scope) ? membersOf(total, asked, told) : undefined
  const population = populationOf(total, { asked, answered: isOfPanel(scope) ? members : answeredAt(total, told) }, told)
  const there = forcesInScope(scope, told.tracker.forces).length
  const leftOpen = isOfPanel(scope) ? 0 : leftOpenAt(total, asked, told)
  return [
    {
      key: keyOf(total),
      ...questionOf(total, told),
      ...(isCompleteOnly(scope) ? { unit: 'cases-with-known-method' as const } : {}),
      geography: scopeGeography(scope),
      ...(isNamedPlace(scope) && asked.length < there ? { forcesThere: there } : {}),
      period,
      ...(category === '' ? {} : { category: labelOf(category, told.batch) }),
      cell,
      // Others who told something are not in the sum: they did not answer in part.
      coverage: isOfPanel(scope) ? { answered: coverage.answered, of: coverage.of } : coverage,
      ...(leftOpen > 0 && { leftOpen }),
      ...(members && { only: asked.flatMap(({ id, name }) => (members.includes(id) ? [name] : [])) }),
      ...(population && { population }),
    },
  ]
}

function askedIn(scope: string, { tracker, batch }: Told): RecordOf<'forces'>[] {
  return forcesInScope(
    scope,
    tracker.forces.filter(({ id }) => batch.authorities.includes(id)),
  )
}

/** How many of those asked gave other figures in their replies, and nothing of this. */
function leftOpenAt(total: ReleaseCell, asked: readonly RecordOf<'forces'>[], { cells }: Told): number {
  const ids = new Set(asked.map(({ id }): string => id))
  return cells.filter((cell) => cell.force !== undefined && ids.has(cell.force) && isSameCount(cell, total) && isLeftOpen(cell))
    .length
}

function isSameCount({ question, period, category }: ReleaseCell, other: ReleaseCell): boolean {
  return question === other.question && period.from === other.period.from && category === other.category
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

interface Answering {
  readonly asked: readonly RecordOf<'forces'>[]
  /** Ids of those that gave a figure; undefined where they are not public. */
  readonly answered: readonly string[] | undefined
}

/** By the residents of one year for all totals of a period: that in which most of the areas asked have them counted. */
function populationOf({ period }: ReleaseCell, { asked, answered }: Answering, told: Told): PopulationCovered | undefined {
  if (answered === undefined) return undefined
  const { tracker, batch } = told
  const ids = asked.map(({ id }): string => id)
  const covered = coverageByPopulation(
    { asked: ids, answered: answered.filter((id) => ids.includes(id)), beside: batch.authorities },
    tracker.populations,
    mainYear(period),
  )
  const share = covered.ok ? covered.value.share.point : undefined
  if (!covered.ok || share === undefined) return undefined
  const without = asked.flatMap(({ id, name }) => (covered.value.unweighed.includes(id) ? [name] : []))
  return { percent: share * 100, year: covered.value.year, without }
}

function answeredAt(total: ReleaseCell, { cells }: Told): string[] {
  return cells
    .filter((cell) => isSameCount(cell, total))
    .flatMap(({ force, cell }) => (force !== undefined && givesNumber(cell) ? [force] : []))
}

/** Ids of those that told every platform, where they are public. */
function membersOf(cell: ReleaseCell, asked: readonly RecordOf<'forces'>[], told: Told): string[] | undefined {
  const { tracker, batch, release } = told
  const { words } = questionOf(cell, { batch })
  const names = panelMembers(tracker, { release: release.id, words, period: cell.period, asked: asked.map(({ name }) => name) })
  return names && asked.flatMap(({ id, name }) => (names.includes(name) ? [id] : []))
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
