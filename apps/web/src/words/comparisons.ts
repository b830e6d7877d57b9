import type { ChangeCounts, Counts } from '@dutywatch/bill-text/comparison'
import { counted } from './counted.ts'
import { listed } from './listed.ts'

const verbs = [
  ['added', 'added'],
  ['removed', 'removed'],
  ['reworded', 'reworded'],
  ['moved', 'moved'],
] as const

/** "1 clause was added, 1 removed and 3 reworded; 4 only took another number": what changed from one text to another, in words. */
export function sayCounts({ clauses, paragraphs, groups }: ChangeCounts): string {
  const said = [saySort(clauses, 'clause', 'clauses'), saySort(paragraphs, 'paragraph of a Schedule', 'paragraphs of Schedules')]
  const sentences = said.filter((sentence) => sentence !== undefined)
  const renumbered = clauses.renumbered + paragraphs.renumbered + groups.renumbered
  const only = renumbered === 0 ? [] : [`${counted(renumbered, 'provision', 'provisions')} changed in numbers only`]
  const headings = groups.added + groups.removed + groups.reworded + groups.moved
  const others =
    headings === 0
      ? []
      : [`${counted(headings, 'heading or Schedule was', 'headings or Schedules were')} added, removed or changed`]
  const all = [...sentences, ...others, ...only]
  return all.length === 0 ? 'no word of a provision changed' : all.join('; ')
}

function saySort(counts: Counts, one: string, many: string): string | undefined {
  const parts = verbs.flatMap(([key, verb]) => (counts[key] === 0 ? [] : [{ count: counts[key], verb }]))
  const [first, ...others] = parts
  if (!first) return undefined
  const start = `${counted(first.count, `${one} was`, `${many} were`)} ${first.verb}`
  return listed([start, ...others.map(({ count, verb }) => `${count} ${verb}`)])
}
