import type { SpeakerAnswer } from './answer.ts'

/** How much somebody said and undertook, in a sentence. */
export function saySpeaker({ speaker, statements, commitments, asks }: SpeakerAnswer): string {
  const parts = [
    ...count(statements.length, 'statement'),
    ...count(commitments.length, 'date named', 'dates named'),
    ...count(asks.length, 'ask'),
  ]
  if (parts.length === 0) return `${speaker.name} appears in the record by this day, with nothing said or undertaken.`
  const last = parts.pop() ?? ''
  return `${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last} ${parts.length === 0 && last.startsWith('1 ') ? 'is' : 'are'} on record from ${speaker.name}.`
}

function count(number: number, one: string, many = `${one}s`): string[] {
  return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]
}
