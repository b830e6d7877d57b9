import type { Problem } from '../problem/index.ts'
import { quoted } from '../words/index.ts'
import type { Asked, AskedBreakdown } from './asked.ts'
import { checkColumns } from './check-columns.ts'
import type { ReadingContext } from './reading-context.ts'
import type { Keys, ReturnMapping, SheetMapping } from './return-mapping.ts'

/** What a mapping names that is not there: forces nobody knows, questions and values that were not asked about. */
export function checkMapping(mapping: ReturnMapping, { forces, asked }: ReadingContext): Problem[] {
  const known = new Set(forces.map(({ id }) => id))
  const named = [
    ...Object.values(mapping.names),
    ...mapping.sheets.flatMap((sheet) => keysOf(sheet).map(({ force }) => force ?? '')),
  ]
  const strangers = [...new Set(named)].filter((id) => id !== '' && !known.has(id))
  const problems = strangers.map((id) =>
    wrong('force', id, `The mapping names the force ${quoted(id)}, which is not known. Correct its id.`),
  )
  return asked
    ? [...problems, ...notAsked(mapping, asked), ...mapping.sheets.flatMap((sheet) => checkColumns(sheet, asked))]
    : problems
}

function notAsked(mapping: ReturnMapping, asked: Asked): Problem[] {
  const questions = new Set(asked.questions.map(({ id }) => id))
  const breakdowns = new Map(asked.breakdowns.map((each) => [each.id, each]))
  const keys = mapping.sheets.flatMap(keysOf)
  const ids = [...new Set([...Object.values(mapping.questions), ...keys.flatMap(({ question }) => question ?? [])])]
  const pairs = [
    ...mapping.sheets.flatMap(({ fixed }) => Object.entries(fixed.category ?? {})),
    ...Object.entries(mapping.categories).flatMap(([id, words]) => Object.values(words).map((value) => [id, value] as const)),
  ]
  const columns = mapping.sheets.flatMap((sheet) =>
    sheet.columns.flatMap((each) => {
      if (each.is === 'category') return [each.breakdown]
      return 'of' in each ? Object.keys(each.of.category ?? {}) : []
    }),
  )
  const values = new Map(pairs.map(([id, value]) => [`${id}\n${value}`, { id, value }]))
  return [
    ...ids
      .filter((id) => !questions.has(id))
      .map((id) => wrong('question', id, `The mapping names the question ${quoted(id)}, which was not asked. Correct its id.`)),
    ...[...new Set(columns)]
      .filter((id) => !breakdowns.has(id))
      .map((id) => wrong(id, id, `The mapping names the breakdown ${quoted(id)}, which was not asked for. Correct its id.`)),
    ...[...values.values()].flatMap(({ id, value }) => valueProblem(id, value, breakdowns.get(id))),
  ]
}

function valueProblem(id: string, value: string, breakdown: AskedBreakdown | undefined): Problem[] {
  if (!breakdown)
    return [wrong(id, id, `The mapping names the breakdown ${quoted(id)}, which was not asked for. Correct its id.`)]
  if (breakdown.values.length === 0 || breakdown.values.some((each) => each.id === value)) return []
  const ids = breakdown.values.map((each) => each.id).join(', ')
  return [
    wrong(
      id,
      value,
      `The mapping names ${quoted(value)}, which is no value of ${quoted(breakdown.label)}. Correct its id: its values are ${ids}.`,
    ),
  ]
}

function wrong(field: string, raw: string, message: string): Problem {
  return { severity: 'error', sheet: '', field, raw, reason: 'mapping-names-unknown', message }
}

function keysOf(sheet: SheetMapping): Keys[] {
  return [sheet.fixed, ...sheet.columns.flatMap((column) => ('of' in column ? [column.of] : []))]
}
