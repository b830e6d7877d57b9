import type { StoredCell } from '../../db/queries/return-cells.ts'
import type { ReleaseAsk } from './ask.ts'

/** Only the cells of one category, as if nothing else had been counted: an offence of a published table of all offences. */
export function onlyCategory(cells: readonly StoredCell[], category: string | undefined): readonly StoredCell[] {
  if (category === undefined) return cells
  return cells.flatMap((cell) => (cell.category === category ? [{ ...cell, category: '' }] : []))
}

/** Only the questions named; all of them unless any is. */
export function onlyQuestions(ask: ReleaseAsk, questions: readonly string[] | undefined): ReleaseAsk {
  return questions ? { ...ask, questions: ask.questions.filter(({ id }) => questions.includes(id)) } : ask
}
