import { sayDay } from '@dutywatch/domain/date'
import type { DutyState } from '@dutywatch/domain/duty'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { DutiesAnswer } from './answer.ts'

/** What the page asks: nobody must do what is in no law. */
export function askDuties({ groups }: Pick<DutiesAnswer, 'groups'>): string {
  return groups.every(({ state }) => state === 'no-such-duty') ? 'Who would have to do what?' : 'Who must do what?'
}

/** How many duties bind, how many wait, and which of those asked for the law does not contain, in a sentence or two. */
export function sayDuties(answer: DutiesAnswer): string {
  const asked = namesOf(answer, 'no-such-duty')
  const enacted = answer.groups.flatMap(({ state, duties }) => (state === 'no-such-duty' ? [] : duties)).length
  if (enacted === 0) return sayNoLaw(answer, asked)
  const when =
    answer.on > answer.day ? `On ${sayDay(answer.day)}, the last day our sources reach, ` : `On ${sayDay(answer.day)}, `
  const inForce = namesOf(answer, 'in-force').length
  const inPart = namesOf(answer, 'in-force-in-part').length
  const parts = [`${inForce} of the ${counted(enacted, 'duty', 'duties')} in the law ${inForce === 1 ? 'is' : 'are'} in force`]
  if (inPart > 0) parts.push(`${inPart} in part`)
  const ahead = namesOf(answer, 'not-in-force').length
  const waiting = namesOf(answer, 'awaiting').length
  const rest = [
    ...(ahead > 0 ? [`${ahead} ${ahead === 1 ? 'is' : 'are'} not in force yet`] : []),
    ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'waits' : 'wait'} for something else to happen first`] : []),
  ]
  const standing = `${when}${listed(parts)}${rest.length > 0 ? `; ${listed(rest)}` : ''}.`
  return asked.length === 0 ? standing : `${standing} ${sayMissing(asked)}`
}

function sayMissing(asked: readonly string[]): string {
  const names = listed(asked.map((name) => `“${name}”`))
  return `${counted(asked.length, 'duty that was asked for is', 'duties that were asked for are')} in no law: ${names}.`
}

function sayNoLaw({ day }: DutiesAnswer, asked: readonly string[]): string {
  const none = `On ${sayDay(day)} no law laid down the duties that were asked for.`
  if (asked.length === 0) return none
  return `${none} The campaign was asking for one; ${counted(asked.length, 'duty', 'duties')} it asked for ${asked.length === 1 ? 'is' : 'are'} listed here.`
}

function namesOf({ groups }: DutiesAnswer, state: DutyState): string[] {
  return groups.filter((group) => group.state === state).flatMap(({ duties }) => duties.map(({ duty }) => duty.name))
}
