import { sayDay } from '../date/index.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { quoted } from '../quoted.ts'
import type { Batch } from './batch.ts'
import { lawNames, workingDayRule, type FoiRegime } from './regime.ts'

/** What a template may name; each is filled in for one authority. */
export const placeholders = [
  'authority',
  'subject',
  'questions',
  'period',
  'breakdowns',
  'definitions',
  'law',
  'deadline rule',
  'name',
  'address',
] as const
export type Placeholder = (typeof placeholders)[number]

type Asking = Pick<Batch, 'asks' | 'questions' | 'breakdowns' | 'periods' | 'definitions' | 'letter'>

/** Whom a letter is to: the name it is addressed by, and the Act it answers under. */
export interface Addressee {
  readonly name: string
  readonly regime: FoiRegime
}

/** Who asks, and where the answer is to go: a request that names neither is none under the Acts (FOIA s. 8(1)(b), FOISA s. 8(1)(b)). */
export interface Sender {
  readonly name: string
  readonly address: string
}

const nobodyYet: Sender = { name: '(name of the sender)', address: '(address of the sender)' }

/**
 * The letter of a batch to one authority: questions numbered, periods dated, each breakdown with its values, and the Act of that authority
 * by name. Refuses a template with a placeholder that nothing fills (`unknown-placeholder`), and one that leaves the questions out
 * (`no-questions`). The sender's name and address stand where the template has them, or at its end.
 */
export function letterFor(
  batch: Asking,
  addressee: Addressee,
  sender?: Sender,
): Outcome<string, 'unknown-placeholder' | 'no-questions'> {
  const wrong = wrongInLetter(batch.letter)
  if (wrong) return wrong
  const filled = { ...partsOf(batch, addressee), ...(sender ?? nobodyYet) }
  const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(filled, name)
  const unsigned = (['name', 'address'] as const).filter((part) => sender && !batch.letter.includes(`{${part}}`))
  const template = [batch.letter.trimEnd(), unsigned.map((part) => `{${part}}`).join('\n')].join('\n\n')
  const text = template.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => (isPlaceholder(name) ? filled[name] : whole))
  return accept(`${text.replaceAll(/\n{3,}/g, '\n\n').trimEnd()}\n`)
}

/** Why no letter can be made from a template; undefined when one can. */
export function wrongInLetter(letter: string): ReturnType<typeof refuseLetter> | undefined {
  const names = [...letter.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  const unknown = names.find((name) => !placeholders.some((known) => known === name))
  if (unknown !== undefined) {
    const known = placeholders.map((name) => `{${name}}`).join(', ')
    return refuseLetter(
      'unknown-placeholder',
      `The letter names ${quoted(`{${unknown}}`)}, which nothing fills. There are ${known}.`,
    )
  }
  if (names.includes('questions')) return undefined
  return refuseLetter('no-questions', 'The letter does not ask the questions. Write {questions} where they belong.')
}

function refuseLetter(reason: 'unknown-placeholder' | 'no-questions', message: string) {
  return refuse(reason, message)
}

function partsOf(batch: Asking, { name, regime }: Addressee): Readonly<Record<Exclude<Placeholder, keyof Sender>, string>> {
  const { statute, daysToRespond } = workingDayRule(regime)
  return {
    authority: name,
    subject: batch.asks,
    questions: batch.questions.map(({ words }, index) => `${index + 1}. ${words}`).join('\n'),
    period: batch.periods.map(sayPeriod).join('; '),
    breakdowns: batch.questions.flatMap((question, index) => splitOf(batch, question, index)).join('\n'),
    definitions: batch.definitions.map(({ term, words }) => `By “${term}” I mean ${words}`).join('\n'),
    law: lawNames[regime],
    'deadline rule': `The Act asks for an answer promptly, and by the ${daysToRespond}th working day after this request is received at the latest (${statute}).`,
  }
}

function sayPeriod({ from, to, words }: Asking['periods'][number]): string {
  const days = `${sayDay(from)} to ${sayDay(to)}, both included`
  return words === undefined ? days : `${words} (${days})`
}

function splitOf({ breakdowns }: Asking, question: Asking['questions'][number], index: number): string[] {
  const splits = question.breakdowns.flatMap((id) => breakdowns.find((each) => each.id === id) ?? [])
  if (splits.length === 0) return []
  const said = splits.map(({ label, values }) => `${label} (${values.map((value) => value.label).join(', ')})`)
  return [`Please split the answer to question ${index + 1} by ${said.join(' and by ')}.`]
}
