import type { TrackerFacts } from '../place/site-state.ts'
import { contentsOn, type Question } from './questions.ts'

/** At most four pages whose address shares a word with a wrong one, spelling mistakes of up to two letters allowed. */
export function pagesLike(path: string, tracker?: TrackerFacts): Question[] {
  const everyPage = contentsOn(tracker).flatMap(({ pages }) => pages)
  const asked = wordsOf(path)
  const alike = everyPage.filter(({ to }) => wordsOf(to).some((word) => asked.some((other) => isLike(word, other))))
  return [...new Map(alike.map((question) => [question.to, question])).values()].slice(0, 4)
}

function wordsOf(path: string): string[] {
  return path
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3)
}

function isLike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || editDistance(one, other) <= 2
}

/** Levenshtein distance: letters added, dropped or replaced. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1]
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
