import { labelIn } from '@dutywatch/domain/provision'
import { capitalised } from '../../words/capitalised.ts'
import { sayProvisions } from '../../words/provisions.ts'
import type { ClausesAnswer, FollowedText, Thread } from './answers.ts'

/** What a search among the clauses came to; without one, what the table shows. */
export function sayClauses({ found, total, texts, readAs }: ClausesAnswer, query: string): string {
  if (total === 0) return 'There is no Bill on this day, so there are no clauses to follow.'
  const [only] = found
  if (readAs === 'everything') {
    const example = found.map((thread) => sayRenamed(thread, texts)).find((said) => said !== undefined)
    const numbers = texts.length === 1 ? 'one text' : `${texts.length} texts`
    return `${example === undefined ? '' : `${capitalised(example)}. `}${total} provisions are followed through ${numbers}.`
  }
  const matched = readAs === 'number' ? 'has or had the number' : 'mentions'
  if (only === undefined) return `None of the ${total} provisions ${matched} “${query}”.`
  if (found.length > 1)
    return `${found.length} of ${total} provisions ${readAs === 'number' ? 'have or had the number' : 'mention'} “${query}”.`
  return `One of ${total} provisions ${matched} “${query}”: ${sayRenamed(only, texts) ?? nameOf(only, texts)}.`
}

/** "what is now section 3 was clause 2 as introduced": first against last number. Nothing for a provision that kept its own. */
export function sayRenamed(thread: Thread, texts: readonly FollowedText[]): string | undefined {
  const [first] = thread.labels
  const last = thread.labels.at(-1)
  const then = texts.find(({ id }) => id === first?.text)
  const now = texts.find(({ id }) => id === last?.text)
  if (!first || !last || !then || !now || numberOf(first.label) === numberOf(last.label)) return undefined
  const end = now.kind === 'act' ? `what is now ${sayProvisions(last.label)}` : `${sayProvisions(last.label)} ${now.label}`
  return `${end} was ${sayProvisions(first.label)} ${then.label}`
}

/** What a provision is called where it was last seen: "Section 12", "Clause 150 as introduced". */
export function nameOf({ labels }: Thread, texts: readonly FollowedText[]): string {
  const last = labels.at(-1)
  const text = texts.find(({ id }) => id === last?.text)
  if (last === undefined) return 'A provision without a number'
  return capitalised(`${sayProvisions(last.label)}${text === undefined || text.kind === 'act' ? '' : ` ${text.label}`}`)
}

/** The number a provision has in a text; a dash where the text does not contain it. */
export function numberIn(thread: Thread, text: FollowedText): string {
  return labelIn(thread, text.id)?.label ?? '–'
}

function numberOf(label: string): string {
  return label.replace(/^[^\d]*/, '')
}
