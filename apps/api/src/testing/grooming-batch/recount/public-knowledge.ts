import type { Cell } from '@dutywatch/domain/evidence'
import { feasibleRanges } from '@dutywatch/harness/derivation'
import { platforms } from '../invented-counts.ts'
import { isBounds } from './heard.ts'
import type { CompleteRow } from './complete.ts'
import { forcesWithin, scopes, type RecountedRow, type RowOf } from './recount.ts'

/** A release as it is printed, beside the rows that it was made of. */
export interface PrintedRelease {
  readonly rows: readonly (RecountedRow | CompleteRow)[]
  readonly cellAt: (of: RowOf) => Cell | undefined
}

/**
 * The withheld counts of which all releases together tell more than they may, to a reader who adds and subtracts as well as anybody can: who
 * knows that parts add up to their whole, what of a sum was counted exactly, and that a withheld count is no zero.
 */
export async function tooWellKnown(releases: readonly PrintedRelease[]): Promise<string[]> {
  const hidden = new Map<string, number>()
  const sums: { of: string[]; value: number }[] = []
  for (const release of releases) addKnowledge(release, { hidden, sums })
  const ranges = await feasibleRanges({ hidden: [...hidden.keys()].map((key) => ({ key, low: 1 })), sums })
  return [...hidden].flatMap(([key, value]) => {
    const { low, high } = ranges.get(key) ?? { low: value, high: value }
    const isKnown = value < 5 ? low > 1.001 || high < 4.999 : high - low < 0.999
    return isKnown ? [`${key}, known from ${low} to ${high}`] : []
  })
}

/** How many counts are withheld. */
export function withheldIn({ rows, cellAt }: PrintedRelease): number {
  return rows.filter((row) => row.heard.length === 1 && cellAt(row)?.kind === 'withheld').length
}

interface Knowledge {
  readonly hidden: Map<string, number>
  readonly sums: { of: string[]; value: number }[]
}

/** A count that is part of others and of which no part is told. */
interface Atom {
  readonly name: string
  readonly value: number
  readonly isHidden: boolean
}

function addKnowledge({ rows, cellAt }: PrintedRelease, { hidden, sums }: Knowledge): void {
  const byPlace = new Map(rows.map((row) => [placeOf(row), row]))
  const atomAt = (of: RowOf): Atom[] => {
    const [only] = byPlace.get(placeOf(of))?.heard ?? []
    if (!only || !isBounds(only) || only.counted === undefined) return []
    return [{ name: `${placeOf(of)} is ${only.counted}`, value: only.counted, isHidden: cellAt(of)?.kind === 'withheld' }]
  }
  const atomsOf = (of: RowOf): Atom[] => {
    const parts = of.what === 'all' ? platforms.flatMap((what) => atomAt({ ...of, what })) : []
    return parts.length > 0 && atomAt(of).length > 0 ? parts : atomAt(of)
  }
  for (const row of rows) {
    const forces = scopes.includes(row.who) ? forcesWithin(row.who) : [row.who]
    const atoms =
      'forces' in row
        ? row.forces.flatMap((who) => row.adds.flatMap((what) => atomAt({ ...row, who, what })))
        : forces.flatMap((who) => atomsOf({ ...row, who }))
    const secret = atoms.filter(({ isHidden }) => isHidden)
    for (const { name, value } of secret) hidden.set(name, value)
    if (secret.length > 0 && cellAt(row)?.kind !== 'withheld')
      sums.push({ of: secret.map(({ name }) => name), value: secret.reduce((sum, { value }) => sum + value, 0) })
  }
}

/** The place of a row in words. */
export function placeOf({ who, question, year, what }: RowOf): string {
  return `${who} ${question} ${year} ${what}`
}
