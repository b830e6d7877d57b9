import { sayDay } from '@dutywatch/domain/date'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import { territoryWords } from '../../words/offences.ts'
import type { OffenceRow, OffencesAnswer } from './answer.ts'

/** The offence the campaign counts, since when it is one, and how many others are told of here. */
export function sayOffences({ offences, on }: OffencesAnswer): string {
  const [first, ...others] = offences
  if (!first) return `On ${sayDay(on)} no offence was recorded here.`
  const more =
    others.length === 0 ? '' : ` ${counted(others.length, 'other offence stands', 'other offences stand')} beside it here.`
  return `${sayOffence(first, 'name')}${more}`
}

/** Where an offence is law, since when, and the most it carries. */
export function sayOffence({ offence, territories }: OffenceRow, subject: 'name' | 'this' = 'this'): string {
  const { name, act, provision, inForceFrom, maximumPenalty } = offence
  const places = (inForce: boolean) =>
    territories.filter((one) => one.inForce === inForce).map(({ territory }) => territoryWords[territory])
  const source = `${subject === 'name' ? `“${name}”` : 'This'} (${act}, ${provision})`
  const penalty = maximumPenalty === undefined ? '' : ` It carries at most ${maximumPenalty}.`
  if (places(true).length > 0 && inForceFrom !== undefined) {
    return `${source} has been an offence in ${listed(places(true))} since ${sayDay(inForceFrom)}.${penalty}`
  }
  const due =
    inForceFrom === undefined ? 'the day it came into force was not found' : `it comes into force on ${sayDay(inForceFrom)}`
  return `${source} extends to ${listed(places(false))}; ${due}.${penalty}`
}
