import type { CorrectionsAnswer } from './answer.ts'

/** The page's answer in a sentence. */
export function sayCorrections({ editions, before }: CorrectionsAnswer): string {
  const [latest] = editions
  if (latest === undefined)
    return before === undefined
      ? 'Nothing that was published here has been taken back.'
      : `Nothing was taken back before edition ${before}.`
  const count = editions.reduce((sum, { corrections, more }) => sum + corrections.length + more, 0)
  const many = count === 1 ? 'One correction' : `${count.toLocaleString('en-GB')} corrections`
  return `${many}, each with what it said, what it says and why; the last is in edition ${latest.number}.`
}
