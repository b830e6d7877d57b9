import type { TotalCoverage } from '@dutywatch/domain/evidence'
import { platforms } from '../invented-counts.ts'
import { isBounds, isNumber, type Heard } from './heard.ts'
import { coverageOf } from './public-row.ts'
import { forcesWithin, recountedYears, type RecountedRow } from './recount.ts'

/** A row over those forces of a scope of which every platform is told as one number. */
export interface CompleteRow extends RecountedRow {
  readonly forces: readonly string[]
  /** The platforms that it adds up. */
  readonly adds: readonly string[]
  readonly coverage: TotalCoverage
}

/** Every platform that can be told of, without “unknown”, which says that none was recorded. */
export const recordedPlatforms = platforms.filter((what) => what !== 'unknown')

/** The rows over those who told every platform, taken from the rows of single forces; none for a year in which all of a scope did. */
export function completeRows(rows: readonly RecountedRow[], scope: string): CompleteRow[] {
  return recountedYears.flatMap((year) => {
    const said = (who: string, what: string): Heard | undefined =>
      rows.find((row) => row.who === who && row.question === 'recorded' && row.year === year && row.what === what)?.heard[0]
    const within = forcesWithin(scope)
    const forces = within.filter((who) =>
      recordedPlatforms.map((what) => said(who, what)).every((each) => each && isNumber(each)),
    )
    if (forces.length === within.length || forces.length < 2) return []
    const others = within.filter((who) => !forces.includes(who))
    const gave = others.filter((who) => ['all', ...platforms].some((what) => isAnswer(said(who, what))))
    const quiet = coverageOf(others.filter((who) => !gave.includes(who)).flatMap((who) => said(who, 'all') ?? []))
    const coverage = { ...quiet, answered: forces.length, partial: gave.length, of: within.length }
    const wholes = forces.flatMap((who) => said(who, 'all') ?? [])
    const all = { who: `${scope}.complete-recorded`, question: 'recorded', year, what: 'all', forces, adds: platforms, coverage }
    const recorded = wholes.every(isNumber) && wholes.length === forces.length ? [{ ...all, heard: wholes }] : []
    const byPlatform = ['all', ...recordedPlatforms].map((what) => {
      const adds = what === 'all' ? recordedPlatforms : [what]
      const heard = forces.flatMap((who) => adds.flatMap((each) => said(who, each) ?? []))
      return { who: `${scope}.complete`, question: 'recorded', year, what, heard, forces, adds, coverage }
    })
    return [...byPlatform, ...recorded]
  })
}

function isAnswer(said: Heard | undefined): boolean {
  return said !== undefined && (isBounds(said) || said.says === 'left-out' || said.says === 'left-open')
}

/** Whether a row is of all that the forces recorded that told every platform. */
export function isRecordedInAll(who: string): boolean {
  return who.endsWith('.complete-recorded')
}
