import { outcomeWords } from '../../words/outcomes.ts'
import type { SpeakerAnswer } from './answer.ts'

/** What somebody undertook and what became of it, and how much they said and asked, in a sentence. */
export function saySpeaker({ speaker, statements, commitments, asks }: SpeakerAnswer): string {
  const parts = [
    ...count(commitments.length, 'promise, forecast or deadline', 'promises, forecasts or deadlines').map(
      (said) => said + became(commitments),
    ),
    ...count(asks.length, 'ask'),
    ...count(statements.length, 'statement'),
  ]
  const last = parts.pop()
  if (last === undefined) return `${speaker.name} appears in the record by this day, with nothing said or undertaken.`
  return `${speaker.name} is on record with ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}.`
}

/** " (2 missed, 1 kept)": what became of what was undertaken, in the order it was said. */
function became(commitments: SpeakerAnswer['commitments']): string {
  const counts = new Map<string, number>()
  for (const { judgement } of commitments) {
    const { word } = outcomeWords[judgement.outcome]
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return ` (${[...counts].map(([word, number]) => `${number} ${word}`).join(', ')})`
}

function count(number: number, one: string, many = `${one}s`): string[] {
  return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]
}
