import { namesOf } from '@dutywatch/domain/evidence'
import type { Asked, ReturnMapping } from '@dutywatch/returns/mapping'
import type { RecordOf, Tracker } from '@dutywatch/domain/tracker'

/** What a batch asked, as far as reading the answers needs it. */
export function askedOfBatch({ questions, breakdowns, periods }: RecordOf<'batches'>): Asked {
  return { questions, breakdowns, periods }
}

/** What a mapping itself says that a file answers: for published tables, which nobody was asked for. */
export function askedOfMapping(mapping: ReturnMapping): Asked {
  const keys = mapping.sheets.flatMap(({ fixed, columns }) => [
    fixed,
    ...columns.flatMap((each) => ('of' in each ? [each.of] : [])),
  ])
  const questions = new Set([...keys.flatMap(({ question }) => question ?? []), ...Object.values(mapping.questions)])
  const breakdowns = new Set([
    ...keys.flatMap(({ category }) => Object.keys(category ?? {})),
    ...mapping.sheets.flatMap(({ columns }) => columns.flatMap((each) => (each.is === 'category' ? [each.breakdown] : []))),
  ])
  return {
    questions: [...questions].map((id) => ({ id, words: id, breakdowns: [...breakdowns] })),
    breakdowns: [...breakdowns].map((id) => ({ id, label: id, values: [] })),
  }
}

/** The forces of a tracker under every name that they are known by. */
export function knownForces(tracker: Tracker) {
  return tracker.forces.map((force) => ({ id: String(force.id), names: namesOf(force) }))
}
