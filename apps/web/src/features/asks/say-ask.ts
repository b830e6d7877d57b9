import { nameText } from '@dutywatch/domain/parliament'
import { sayCounts } from '../../charts/index.ts'
import type { AskAnswer, TextAnswer } from './answer.ts'

/** How the latest text that settles an ask answers it, and whether the words that rests on have changed since. */
export function sayAsk({ answers, reviews }: Pick<AskAnswer, 'answers' | 'reviews'>): string {
  const settled = answers.findLast(({ verdict }) => verdict !== 'not-assessed') ?? answers.at(-1)
  if (settled === undefined) return 'No text known on this day has been tested against this ask.'
  const due = reviews.filter(({ needsReview }) => needsReview)
  const [first] = due
  if (first === undefined) return sayAnswer(settled)
  const which = due.length === 1 ? 'one verdict rests' : `${due.length} verdicts rest`
  return `${sayAnswer(settled)} Words that ${which} on have changed in ${nameText(first.against)}: ${due.length === 1 ? 'it needs' : 'they need'} review.`
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
