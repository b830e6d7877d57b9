import { sayAnswers } from '../campaign/index.ts'
import { daysBetween, sayDay, saySpan, type PlainDate } from '../date/index.ts'
import { nameText, visitName, type BillText, type InProgress } from '../parliament/index.ts'
import type { CampaignStanding } from './campaign-standing.ts'

/**
 * Where a campaign stands, in two to four sentences: the law, the day that was asked for, the asks. They speak of the day as "this day",
 * so that they are right on every day.
 */
export function sayCampaign(standing: CampaignStanding): string[] {
  const { law, campaign, deadline, asks } = standing
  if (campaign === undefined) return [sayLawSoFar(standing), 'No campaign for one is known.']
  if (law.outcome !== 'enacted') return [sayLawSoFar(standing), ...sayDeadline(standing), ...sayAsks(standing, 'its')]
  const late = deadline === undefined ? '' : `, ${sayAgainst(deadline.daysPast)} campaigners had asked for`
  const enacted = `The ${shortTitle(standing)} became law on ${sayDay(law.on)}${late}.`
  return asks === 0 ? [enacted] : [enacted, ...sayAsks(standing, 'their')]
}

function sayAgainst(daysPast: number): string {
  if (daysPast > 0) return `${saySpan(daysPast)} after the day`
  return daysPast === 0 ? 'on the very day' : `${saySpan(daysPast)} before the day`
}

function sayLawSoFar({ law, firstText, lastText, next, ...standing }: CampaignStanding): string {
  const title = standing.title ?? 'Bill'
  switch (law.outcome) {
    case 'enacted':
      return `The ${shortTitle(standing)} is law.`
    case 'in-progress':
      return `The ${title} is before Parliament and not yet law: ${sayStep(law)}${next === 'royal-assent' ? ', and Royal Assent can follow' : ''}.`
    case 'not-introduced':
      if (firstText === undefined || lastText === undefined) return 'No Bill has been published.'
      return lastText.kind !== 'draft-bill'
        ? sayPublished(title, lastText)
        : `A draft Bill was published on ${sayDay(firstText.publishedOn)}, and no Bill has been introduced.`
    case 'lapsed':
      return `The ${title} lapsed on ${sayDay(law.on)} and did not become law.`
    case 'withdrawn':
    case 'defeated':
      return `The ${title} was ${law.outcome} on ${sayDay(law.on)} and did not become law.`
  }
}

/** What a text shows of its Bill when no step of it is on record: that it was before Parliament, and nothing of where it stands. */
export function sayPublished(title: string, text: BillText): string {
  const { publishedOn } = text
  return text.kind === 'act'
    ? `The ${title} was published, and its way through Parliament is not recorded here.`
    : `The ${title} was printed, last ${text.label}, on ${sayDay(publishedOn)}; its way through Parliament is not recorded here.`
}

function sayStep({ stage }: InProgress): string {
  return `the last step, on ${sayDay(stage.last)}, was ${inSentence(visitName(stage))}`
}

/** A stage's name inside a sentence: "committee in the Commons", and "Lords consideration of Commons amendments" as it is. */
function inSentence(name: string): string {
  return /^(?:Lords|Commons|Royal)\b/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

function sayDeadline({ deadline, by, on }: CampaignStanding): string[] {
  if (deadline === undefined) return []
  const { commitment } = deadline
  const who = by?.name ?? 'Campaigners'
  const words = commitment.timing?.words ?? ''
  return [
    `On ${sayDay(commitment.saidOn)} ${who} asked for a law ${words}, by ${sayDay(deadline.by)}: ${sayFrom(on, deadline.by)}.`,
  ]
}

function sayFrom(on: PlainDate, day: PlainDate): string {
  const days = daysBetween(on, day)
  if (days === 0) return 'that is this day'
  return days > 0 ? `${saySpan(days)} from this day` : `${saySpan(days)} before this day`
}

/** How the asks are answered by the text of the law they could best be tested on; nothing when there are none. */
export function sayAsks(
  { asks, answers, law, firstText }: Pick<CampaignStanding, 'asks' | 'answers' | 'law' | 'firstText'>,
  whose: 'its' | 'their' | 'the',
): string[] {
  if (asks === 0) return []
  if (answers === undefined) {
    if (law.outcome !== 'enacted' && firstText !== undefined)
      return [`Its texts have not been tested against ${whose} ${count(asks)}.`]
    if (law.outcome === 'enacted') return [`It has not been tested against ${whose} ${count(asks)}.`]
    return [`None of ${whose} ${count(asks)} is met, for there is no text of a law to test.`]
  }
  const answered = sayAnswers(answers.coverage)
  if (law.outcome === 'enacted') return [`Of ${whose} ${count(asks)}, ${answered}.`]
  return [`In ${nameText(answers.text)}, of ${whose} ${count(asks)}, ${answered}.`]
}

function count(asks: number): string {
  return asks === 1 ? '1 ask' : `${asks} asks`
}

/** A title without its year, which the day beside it says again. */
function shortTitle({ title = 'Act' }: Pick<CampaignStanding, 'title'>): string {
  return title.replace(/ \d{4}$/, '')
}
