import { isGrouping, provisionsAmong, type Block, type Provision } from '../document/index.ts'

/** The provisions of a text in rows of one sort each, in the order of the text. */
export interface Rows {
  /** Clauses, sections, paragraphs of Schedules: what says something and stands in no other such provision. */
  readonly standing: readonly Provision[]
  /** Parts, Chapters, cross-headings and Schedules, by level. */
  readonly grouping: ReadonlyMap<string, readonly Provision[]>
}

/** Sorts the provisions of a text into rows. */
export function rowsOf(body: readonly Block[]): Rows {
  const standing: Provision[] = []
  const grouping = new Map<string, Provision[]>()
  const visit = (blocks: readonly Block[]) => {
    for (const provision of provisionsAmong(blocks)) {
      if (!isGrouping(provision.level)) {
        standing.push(provision)
        continue
      }
      const row = grouping.get(provision.level) ?? []
      row.push(provision)
      grouping.set(provision.level, row)
      visit(provision.content)
    }
  }
  visit(body)
  return { standing, grouping }
}
