import { daysBetween, saidWhen, sayDay, sayOn, saySpan } from '@dutywatch/domain/date'
import { daysInHouse, sayLaw, stageNamed, visitName } from '@dutywatch/domain/parliament'
import { sayPublished } from '@dutywatch/domain/tracker'
import { capitalised } from '../../words/capitalised.ts'
import { counted } from '../../words/counted.ts'
import type { Awaited, BillAnswer, BillWay } from './way.ts'

/** Where the law stands, in one or two sentences. Only Royal Assent is worded as law. */
export function sayWhere(answer: BillAnswer): string {
  const { way, awaited, texts } = answer
  if (way === undefined) return `There is no Bill. ${sayAwaited(awaited)}`
  const { standing, title, daysToAssent } = way
  switch (standing.outcome) {
    case 'enacted': {
      const took = daysToAssent === undefined ? '' : `, ${saySpan(daysToAssent)} after the Bill was introduced`
      return sayLaw(standing).replace('It', `The ${title}`).replace('. ', `${took}. `)
    }
    case 'in-progress':
      return `The ${title} is before Parliament and is not law. ${sayLatest(way)}`
    case 'not-introduced': {
      const printed = printedOf(answer)
      if (printed !== undefined) return sayPublished(title, printed)
      const draft = texts.find(({ kind }) => kind === 'draft-bill')
      const published = draft === undefined ? '' : ` A draft of it was published on ${sayDay(draft.publishedOn)}.`
      return `No Bill has been introduced.${published} ${sayAwaited(awaited)}`
    }
    default:
      return `The ${title} is not law: it was ${standing.outcome === 'lapsed' ? 'lost' : standing.outcome} on ${sayDay(standing.on)}.`
  }
}

/** The last print or Act of a Bill: it shows that the Bill was introduced, also when no step of it is on record. */
export function printedOf({ texts }: Pick<BillAnswer, 'texts'>): BillAnswer['texts'][number] | undefined {
  return texts.findLast(({ kind }) => kind === 'print' || kind === 'act')
}

function sayLatest({ visits, standing }: BillWay): string {
  const latest = 'stage' in standing ? standing.stage : undefined
  const [first] = visits
  if (latest === undefined || first === undefined) return ''
  const since = daysBetween(first.first, latest.last)
  const after = since === 0 ? '' : `, ${saySpan(since)} after it was introduced`
  return `Its latest step was ${lowered(visitName(latest))}, on ${sayDay(latest.last)}${after}.`
}

/** The last thing promised, and the deadline that is running. */
function sayAwaited(awaited: BillAnswer['awaited']): string {
  const promise = awaited.findLast(({ record }) => record.kind === 'promise' && record.timing !== undefined)
  const asked = awaited.findLast(({ record, window }) => record.kind === 'ask-deadline' && window?.latest !== undefined)
  return [promise && sayPromise(promise), asked && sayDeadline(asked)].filter((sentence) => sentence !== undefined).join(' ')
}

function sayPromise({ record, speaker }: Awaited): string {
  const promised = `promised to ${record.what.charAt(0).toLowerCase()}${record.what.slice(1)}`
  return `${capitalised(sayOn(saidWhen(record)))} ${speaker?.name ?? 'the Government'} ${promised} “${record.timing?.words}”.`
}

function sayDeadline({ window }: Awaited): string {
  return `The deadline the campaign asks for, “${window?.words}”, is ${sayDay(window?.latest ?? '')}.`
}

/** A stage's name inside a sentence: "recommittal in the Commons"; names of Houses keep their capitals. */
export function lowered(name: string): string {
  return /^(Lords|Commons|Royal)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** The journey in a sentence: how long it took, and on how many days each House dealt with it. */
export function sayJourney({ visits, standing }: Pick<BillWay, 'visits' | 'standing'>): string {
  const stages = visits.filter(({ stage }) => stageNamed(stage).kind === 'stage')
  const first = stages[0]?.first
  if (first === undefined) return 'The Bill has not been introduced.'
  const [commons, lords] = [daysInHouse(visits, 'commons'), daysInHouse(visits, 'lords')]
  const days = `was before the Commons on ${counted(commons, 'day', 'days')} and before the Lords on ${lords === 0 ? 'none' : counted(lords, 'day', 'days')}.`
  if (standing.outcome !== 'enacted') return `From ${sayDay(first)}, when it was introduced, the Bill ${days}`
  const span = saySpan(daysBetween(first, standing.on))
  return `From introduction on ${sayDay(first)} to Royal Assent on ${sayDay(standing.on)} took ${span}. The Bill ${days}`
}
