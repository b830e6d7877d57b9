import type { VerdictState } from '../../words/verdicts.ts'
import { verdictWords } from '../../words/verdicts.ts'

/** "of its 3 criteria, 1 is met, 1 partly met and 1 not met". */
export function saySides(verdicts: readonly VerdictState[]): string {
  const counted = (Object.keys(verdictWords) as VerdictState[])
    .map((verdict) => ({ count: verdicts.filter((other) => other === verdict).length, word: verdictWords[verdict].word }))
    .filter(({ count }) => count > 0)
    .map(({ count, word }, index) => (index === 0 ? `${count} ${count === 1 ? 'is' : 'are'} ${word}` : `${count} ${word}`))
  const last = counted.pop() ?? ''
  return `of its ${verdicts.length} criteria, ${counted.length > 0 ? `${counted.join(', ')} and ` : ''}${last}`
}
