import { saidWhen, sayDay, sayOn, saySpan } from '@dutywatch/domain/date'
import type { CommitmentKind, CommitmentOutcome } from '@dutywatch/domain/commitment'
import { capitalised } from '../../words/capitalised.ts'
import { outcomeWords } from '../../words/outcomes.ts'
import type { JudgedPromise, PromisesAnswer } from './answers.ts'

const clauses = {
  kept: ['was kept', 'were kept'],
  late: ['came late after notice', 'came late after notice'],
  missed: ['was missed without notice that we know of', 'were missed without notice that we know of'],
  slipped: ['has been put off', 'have been put off'],
  overdue: ['is overdue', 'are overdue'],
  'borne-out': ['was borne out', 'were borne out'],
  'not-borne-out': ['was not borne out', 'were not borne out'],
  open: ['is open', 'are open'],
  'not-known': ['falls due after our sources end', 'fall due after our sources end'],
  'not-testable': ['cannot be tested', 'cannot be tested'],
} as const satisfies Record<CommitmentOutcome, readonly [string, string]>

/** How many promises came to what, and how the law stands against the day the campaign asked for. */
export function sayPromises(answer: PromisesAnswer): string {
  const own = answer.counts.filter(({ kind }) => kind === 'promise')
  const total = own.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return 'No promise is on record by this day.'
  const said = own.map(({ outcome, count }) => `${count} ${clauses[outcome][count === 1 ? 0 : 1]}`)
  const last = said.pop()
  const outcomes = said.length === 0 ? last : `${said.join(', ')} and ${last}`
  return `Of ${total} ${total === 1 ? 'promise' : 'promises'}, ${outcomes}.${sayAsked(answer)}`
}

/** The first deadline the campaign asked for, against what became of it. */
function sayAsked({ commitments, goal }: PromisesAnswer): string {
  const asked = commitments.find(({ record }) => record.kind === 'ask-deadline' && record.milestone === goal)
  const latest = asked?.window?.latest
  if (asked === undefined || latest === undefined) return ''
  const { daysLate, happenedOn } = asked.judgement
  if (happenedOn === undefined)
    return ` The day the campaign asks for, ${sayDay(latest)}, ${daysLate ? `passed ${saySpan(daysLate)} ago` : 'has not come'}.`
  return daysLate
    ? ` The law came ${saySpan(daysLate)} after the day the campaign asked for.`
    : ' The law came by the day the campaign asked for.'
}

const verbs = {
  promise: 'promised this',
  forecast: 'was reported to say of this:',
  'ask-deadline': 'asked for this',
  'statutory-deadline': 'was bound by law to this',
  signal: 'signalled this',
} as const satisfies Record<CommitmentKind, string>

/** Who said what, when, for when, and what became of it: the sentence a promise's page opens with. */
export function sayPromise({ record, speaker, judgement }: JudgedPromise): string {
  const when = capitalised(sayOn(saidWhen(record)))
  const who = (speaker?.name ?? 'somebody').replace(/^The /, 'the ')
  const words = record.timing === undefined ? ', and named no day' : ` “${record.timing.words}”`
  return `${when} ${who} ${verbs[record.kind]}${words}. ${judgement.sentence}`
}

/** Why no days could be read in the words of a date. */
export const unreadWords = {
  'no-timing': 'No day was named.',
  'not-understood': 'The words cannot be read as a time.',
  'anchor-unknown': 'It counts from something that is not known to have happened.',
} as const satisfies Record<NonNullable<JudgedPromise['unread']>, string>

/** What became of some commitments, by how many: "3 missed, 1 kept". */
export function sayOutcomes(promises: readonly JudgedPromise[]): string {
  const counts = new Map<string, number>()
  for (const { judgement } of promises) {
    const { word } = outcomeWords[judgement.outcome]
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ')
}
