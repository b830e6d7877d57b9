/**
 * What a provision is called. A Bill has clauses, an Act sections, an instrument articles, regulations or rules; inside them stand
 * subsections (paragraphs of an article or regulation), then paragraphs, then sub-paragraphs. A Schedule has paragraphs, then
 * sub-paragraphs, then paragraphs again. An instrument of the European Union opens with recitals. A `group` holds what has a heading and
 * no name of its own kind.
 */
export type ProvisionLevel =
  | 'part'
  | 'chapter'
  | 'cross-heading'
  | 'group'
  | 'schedule'
  | MainLevel
  | 'subsection'
  | 'paragraph'
  | 'sub-paragraph'
  | 'definition'
  | 'item'
  | 'note'
  | 'recital'

/** The provisions a law is numbered by. */
export type MainLevel = 'clause' | 'section' | 'article' | 'regulation' | 'rule'

const mainLevels: ReadonlySet<string> = new Set<MainLevel>(['clause', 'section', 'article', 'regulation', 'rule'])
const groupingLevels: ReadonlySet<string> = new Set<ProvisionLevel>(['part', 'chapter', 'cross-heading', 'group', 'schedule'])

/** Whether a law is numbered by provisions of this level. */
export function isMainLevel(level: string): level is MainLevel {
  return mainLevels.has(level)
}

/** Whether provisions of this level hold others under a heading rather than say something themselves. */
export function isGrouping(level: ProvisionLevel): boolean {
  return groupingLevels.has(level)
}

/**
 * The number in a printed label: "12" of "12.", "3" of "(3)", "2A" of "Schedule 2A", "1" of "PART 1"; empty when there is none. What
 * stands inside a number stays: "7–9" of a run that was repealed, "1.1".
 */
export function numberOf(label: string | undefined): string {
  const bare = (label ?? '').replace(/^\s*(part|chapter|schedule|section|clause|article|regulation|rule|paragraph)\b\s*/i, '')
  return bare.replace(/[\s()[\]“”"‘’]+/g, '').replace(/^[.:—–]+|[.:—–]+$/g, '')
}

/** What a numbered provision inside another is called, from what it stands in and how it is numbered. */
export function innerLevel(parent: ProvisionLevel | 'text', label: string | undefined): ProvisionLevel {
  const number = numberOf(label)
  if (number === '') return 'item'
  if (parent !== 'text' && isGrouping(parent)) return 'paragraph'
  if (parent === 'text' || isMainLevel(parent)) return /^\d/.test(number) ? 'subsection' : 'paragraph'
  if (parent === 'subsection' || parent === 'definition') return 'paragraph'
  if (parent === 'paragraph') return 'sub-paragraph'
  return parent === 'sub-paragraph' && /^[a-z]+$/.test(number) ? 'paragraph' : 'item'
}
