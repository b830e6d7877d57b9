import type { Cell } from '@dutywatch/domain/evidence'
import { placeOf } from './public-knowledge.ts'
import { geographies, recountedYears, scopes } from './recount.ts'

/** A row of a dataset, by the names of its columns. */
export interface FileRow extends Readonly<Record<string, string | number | null>> {
  readonly scope: string | null
  readonly authority_id: string | null
  readonly question: string
  readonly period_from: string
  readonly by_platform: string | null
}

/** The place of a row of a file, in the words of ours. */
export function placeInFile({ scope, authority_id: force, question, period_from: from, by_platform: what }: FileRow): string {
  const year = recountedYears[from === '2017-04-01' ? 0 : 1]
  const [geography, ofSome] = scope?.split(': those that told every platform') ?? []
  const place = scopes.find((each) => geographies[each] === geography)
  const ending = ofSome?.endsWith('all that they recorded') ? '.complete-recorded' : '.complete'
  const who = place === undefined ? (force ?? '') : ofSome === undefined ? place : `${place}${ending}`
  return placeOf({ who, question, year, what: what ?? 'all' })
}

/** The numbers of a printed cell as a file has them, each empty where there is none. */
export function boundsIn(cell: Cell | undefined) {
  if (cell?.kind === 'count') return { value: cell.value, low: cell.value, high: cell.value }
  if (cell?.kind === 'range') return { value: null, low: cell.low, high: cell.high }
  if (cell?.kind === 'suppressed') return { value: null, low: 1, high: cell.below - 1 }
  return { value: null, low: cell?.kind === 'more-than' ? cell.value + 1 : null, high: null }
}
