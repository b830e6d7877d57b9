import type { KnownCount, PublicSum } from './protected-table.ts'

/** One dimension of a table, and the groups of its words that are added up: nations and regions of forces, years of quarters. */
export type Groups = Readonly<Record<string, readonly string[]>>

/** A sum with its place among the margins: a word or a group for each dimension. */
export interface Margin extends PublicSum {
  readonly at: readonly string[]
}

/**
 * Every margin of a table: for each dimension its single words and its groups, in every combination that adds up anything. Give a
 * dimension no groups to have no sums along it; filter by `at` to publish fewer. Keys are made by `marginKey`.
 */
export function marginsOf(counts: readonly KnownCount[], dimensions: readonly Groups[]): Margin[] {
  const groupsOf = dimensions.map(groupsByWord)
  const margins = new Map<string, { key: string; at: readonly string[]; of: string[] }>()
  for (const { key: count, at } of counts) {
    const choices = at.map((word, dimension) => [word, ...(groupsOf[dimension]?.get(word) ?? [])])
    // The first combination is the count itself.
    for (const combination of combinationsOf(choices).slice(1)) {
      const key = marginKey(combination)
      const margin = margins.get(key) ?? { key, at: combination, of: [] }
      margins.set(key, margin)
      margin.of.push(count)
    }
  }
  return [...margins.values()]
}

/** The key of a margin, which no two margins share. */
export function marginKey(at: readonly string[]): string {
  return at.map(encodeURIComponent).join('/')
}

function groupsByWord(groups: Groups): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>()
  for (const [group, words] of Object.entries(groups)) {
    for (const word of words) {
      if (Object.hasOwn(groups, word)) throw new RangeError(`${word} is the name of a group and stands in ${group}`)
      byWord.set(word, [...(byWord.get(word) ?? []), group])
    }
  }
  return byWord
}

function combinationsOf(choices: readonly (readonly string[])[]): string[][] {
  return choices.reduce<string[][]>((all, words) => all.flatMap((one) => words.map((word) => [...one, word])), [[]])
}
