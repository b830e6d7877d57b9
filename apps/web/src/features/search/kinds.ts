import type { SearchAnswer } from './answer.ts'

type Kind = NonNullable<SearchAnswer['kind']>

/** The kinds of place that a search can keep to, as the form names them. */
export const kindWords = {
  provisions: 'Clauses and sections',
  schedules: 'Schedules',
  headings: 'Headings of Parts and the like',
  records: 'Records of the tracker',
} as const satisfies Record<Kind, string>

export const searchKinds = Object.keys(kindWords) as readonly Kind[]
