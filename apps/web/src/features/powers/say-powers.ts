import { sayDay } from '@dutywatch/domain/date'
import { countUses, isUse, type Power } from '@dutywatch/domain/regulator'
import { counted, often } from '../../words/counted.ts'
import { sayWhen } from '../../words/days.ts'
import { listed } from '../../words/listed.ts'
import { sayTotal } from '../../words/penalties.ts'
import type { Action, PowerAnswer, PowersAnswer } from './answer.ts'

/** The question of the page: of a regulator that there is, or one that was asked for. */
export function powersTitle({ powers }: Pick<PowersAnswer, 'powers'>): string {
  return powers.length === 0 ? 'What could a regulator do?' : 'What can the regulator do?'
}

/** How many powers and duties there are, how many were used, the first use, and what the fines come to. */
export function sayPowers(answer: PowersAnswer): string {
  const { on, day, powers, used, firstUse, fines, known } = answer
  if (powers.length === 0) return `On ${sayDay(day)} no law gave a regulator the powers that were asked for.`
  const holders = listed([...new Set(powers.map(({ holder }) => holder?.name ?? 'the regulator'))])
  const duties = ofKind(answer, 'duty').length
  const given = `The law gives ${holders} ${listed([
    counted(ofKind(answer, 'power').length, 'power', 'powers'),
    ...(duties > 0 ? [counted(duties, 'duty', 'duties')] : []),
  ])}.`
  const reach = on > day ? `By ${sayDay(day)}, the last day our sources reach, ` : `By ${sayDay(day)} `
  const done = duties > 0 ? 'used or carried out' : 'used'
  if (firstUse === undefined) return `${given} ${reach}none is known to have been ${done}.`
  const use = `${reach}${used} of them ${used === 1 ? 'is' : 'are'} known to have been ${done}, the first that is dated ${sayWhen(firstUse.on)}`
  return fines.length === 0
    ? `${given} ${use}; no fine is known.`
    : `${given} ${use}. ${counted(fines.length, 'fine is', 'fines are')} known, ${sayTotal(known)}.`
}

/** The rows of one kind. */
export function ofKind({ powers }: Pick<PowersAnswer, 'powers'>, kind: Power['kind']): PowersAnswer['powers'] {
  return powers.filter(({ power }) => power.kind === kind)
}

/** Under which provision a power, duty or role is held, and what was done with it. */
export function sayPower({ on, day, row: { power, holder, actions }, fines, known }: PowerAnswer): string {
  const held = `${holder?.name ?? 'The regulator'} ${holdWords[power.kind]} under ${power.provisions}.`
  if (power.kind === 'role') return `${held} A role is held, not used: what it allows stands under the powers and duties.`
  const until = on > day ? `By ${sayDay(day)}, the last day our sources reach, ` : `By ${sayDay(day)} `
  const uses = countUses(actions)
  if (uses === 0) return `${held} ${until}${power.kind === 'duty' ? 'nothing done under it is known' : 'no use of it is known'}.`
  const first = actions.find(isUse)
  const when = first ? `, ${uses === 1 ? '' : 'first '}${sayWhen(first.on)}` : ''
  const money = fines > 0 ? ` ${counted(fines, 'fine', 'fines')}, ${sayTotal(known)}.` : ''
  const done =
    power.kind === 'duty'
      ? `it is known to have been done ${often(uses)}`
      : counted(uses, 'use of it is known', 'uses of it are known')
  return `${held} ${until}${done}${when}.${money}`
}

const holdWords = {
  power: 'holds this power',
  duty: 'must do this',
  role: 'holds this role',
} as const satisfies Record<Power['kind'], string>

/** How often, and when first: "4 times, in February 2026"; what was only considered is said to be. */
export function sayUses(actions: readonly Action[]): string {
  const uses = actions.filter(isUse)
  const [first] = uses
  if (first === undefined) return actions.length > 0 ? 'considered, not used' : 'none known'
  return `${often(countUses(uses))}, ${uses.length === 1 ? '' : 'first '}${sayWhen(first.on)}`
}
