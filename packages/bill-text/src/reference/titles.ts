import { lawsWritten } from './written-laws.ts'
import type { WrittenLaw } from './written.ts'

/**
 * The title of each law that words call by another name: as they define it ("“the 1998 Act” means the Police (Northern Ireland) Act
 * 1998", "the Police Act 1997 (“the 1997 Act”)"), or by year and sort where only one law has them.
 */
export function titlesIn(words: string): ReadonlyMap<string, string> {
  const titled = lawsWritten(words).filter(({ by, name }) => by === 'title' && /\d/.test(name))
  return new Map([...byYear(titled), ...titled.flatMap((law) => definedBy(words, law))])
}

function definedBy(words: string, { start, end, name }: WrittenLaw): [string, string][] {
  const before = /“(?:the )?([^“”]{2,80})” means (?:the )?$/.exec(words.slice(Math.max(0, start - 110), start))?.[1]
  const after = /^(?: \([^()“”]*\))? \((?:in this \w+ )?(?:referred to as )?“(?:the )?([^“”]{2,80})”/.exec(
    words.slice(end, end + 160),
  )?.[1]
  return [before, after].flatMap((called): [string, string][] => (called === undefined ? [] : [[called, name]]))
}

function byYear(laws: readonly WrittenLaw[]): [string, string][] {
  const titles = new Map<string, Set<string>>()
  for (const { name } of laws) {
    const parts = /(Act|Measure|Order|Regulations|Rules|Scheme)\b[^\d]*(\d{4})$/.exec(name)
    if (!parts) continue
    const key = `${parts[2]} ${parts[1]}`
    titles.set(key, (titles.get(key) ?? new Set()).add(name))
  }
  return [...titles].flatMap(([key, [first, ...others]]): [string, string][] =>
    first && others.length === 0 ? [[key, first]] : [],
  )
}
