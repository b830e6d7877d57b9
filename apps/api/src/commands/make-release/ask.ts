import type { Unit } from '@dutywatch/domain/evidence'
import type { RecordOf } from '@dutywatch/domain/tracker'
import type { StoredCell } from '../../db/queries/return-cells.ts'

/** One question of a release, in the words that its figures bear. */
export interface ReleaseQuestion {
  readonly id: string
  readonly words: string
  readonly unit: Unit
  /** The one breakdown that is published of it: the answers to two together could not be protected. */
  readonly breakdown?: string | undefined
}

/** What a release tells the answers to. */
export interface ReleaseAsk {
  /** Names counts across releases: what was asked by one batch is one count, whichever release tells it. */
  readonly family: string
  /** The category that is told as if it were the whole; empty for the whole itself. */
  readonly only: string
  readonly questions: readonly ReleaseQuestion[]
  readonly periods: readonly StoredCell['period'][]
  /** Ids of those asked. */
  readonly authorities: readonly string[]
  /** Whether a value of a breakdown says that none was recorded: no share is of those. */
  readonly isNotRecorded: (breakdown: string, value: string) => boolean
  /** The words of a value of a breakdown; undefined for one that was never offered. */
  readonly labelOf: (breakdown: string, value: string) => string | undefined
}

/** A breakdown by platform is what shares are made of; without one the first counts. */
export const platformBreakdown = 'platform'

/** What a batch asked. */
export function askOfBatch(batch: RecordOf<'batches'>): ReleaseAsk {
  return {
    family: batch.id,
    only: '',
    questions: batch.questions.map(({ id, words, unit, breakdowns }) => ({
      id,
      words,
      unit,
      breakdown: breakdowns.find((each) => each === platformBreakdown) ?? breakdowns[0],
    })),
    periods: batch.periods.map(({ from, to }) => ({ from, to })),
    authorities: batch.authorities,
    isNotRecorded: (breakdown, value) => valueIn(batch, breakdown, value)?.notRecorded === true,
    labelOf: (breakdown, value) => valueIn(batch, breakdown, value)?.label,
  }
}

function valueIn({ breakdowns }: RecordOf<'batches'>, breakdown: string, value: string) {
  return breakdowns.find(({ id }) => id === breakdown)?.values.find(({ id }) => id === value)
}

/** What cells of returns without a batch answer, as far as they say: published tables, which nobody was asked for. */
export function askOfCells(
  cells: readonly StoredCell[],
  { unit, only = '' }: { readonly unit: Unit; readonly only?: string | undefined },
): ReleaseAsk {
  const periods = new Map(cells.map(({ period }) => [`${period.from}/${period.to}`, period]))
  return {
    family: 'returns',
    only,
    questions: distinct(cells.map(({ question }) => question)).map((id) => {
      const breakdowns = distinct(cells.flatMap((cell) => (cell.question === id ? (breakdownOf(cell.category) ?? []) : [])))
      return {
        id,
        words: only === '' ? id : `${id}, ${valueOf(only)}`,
        unit,
        breakdown: breakdowns.find((each) => each === platformBreakdown) ?? breakdowns[0],
      }
    }),
    periods: [...periods].toSorted(([a], [b]) => a.localeCompare(b)).map(([, period]) => period),
    authorities: distinct(cells.flatMap(({ force }) => force ?? [])),
    isNotRecorded: () => false,
    labelOf: (_breakdown, value) => value,
  }
}

/** The breakdown of a category that has one and no more. */
export function breakdownOf(category: string): string | undefined {
  return category === '' || category.includes(';') ? undefined : decodeURIComponent(category.slice(0, category.indexOf('=')))
}

/** The value of a category that has one breakdown. */
export function valueOf(category: string): string {
  return decodeURIComponent(category.slice(category.indexOf('=') + 1))
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted()
}
