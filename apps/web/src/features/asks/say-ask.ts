import { nameText } from '@dutywatch/domain/parliament'
import { sayCounts } from '../../charts/index.ts'
import type { AskAnswer, TextAnswer } from './answer.ts'

/** How the latest text that settles an ask answers it, in a sentence. */
export function sayAsk({ answers }: Pick<AskAnswer, 'answers'>): string {
  const settled = answers.findLast(({ verdict }) => verdict !== 'not-assessed') ?? answers.at(-1)
  return settled === undefined ? 'No text known on this day has been tested against this ask.' : sayAnswer(settled)
}

/** "The Act meets this ask in part. Of 3 criteria, 1 is met, 1 partly met and 1 not met." */
function sayAnswer({ text, verdict, criteria }: TextAnswer): string {
  const name = nameText(text)
  const subject = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const verdicts = criteria.map((each) => each.verdict?.verdict ?? 'not-assessed')
  const why = criteria.length === 1 ? '' : ` ${sayCounts(verdicts, 'criteria')}`
  switch (verdict) {
    case 'met':
      return `${subject} meets this ask.`
    case 'partly':
      return `${subject} meets this ask in part.${why}`
    case 'weakened':
      return `${subject} meets this ask in part, and less than an earlier text did.${why}`
    case 'not-met':
      return `${subject} does not meet this ask.`
    case 'removed':
      return `${subject} does not meet this ask; an earlier text did.`
    case 'not-assessed':
      return `${subject} has been tested against this ask in part only.${why}`
  }
}
