import { numbersLikeCounts } from '../commands/counts-in-words.ts'

/** What is to be said of a reason that readers will see and that may hold a count; nothing where it holds no number like one. */
export function countWarnings(why: string | undefined): string[] {
  const [first] = why === undefined ? [] : numbersLikeCounts(why)
  if (first === undefined) return []
  return [
    `Reasons are public, and “${first}” in this one looks like a count. If it is one, withdraw the proposal and say why without it.`,
  ]
}
