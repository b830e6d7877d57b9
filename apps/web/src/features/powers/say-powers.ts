import { sayDay, sayPartial } from '@dutywatch/domain/date'
import { isUse, printMoney, type PenaltiesKnown } from '@dutywatch/domain/regulator'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { PowerAnswer, PowersAnswer } from './answer.ts'

/** The question of the page: of a regulator that there is, or one that was asked for. */
export function powersTitle({ powers }: Pick<PowersAnswer, 'powers'>): string {
  return powers.length === 0 ? 'What could a regulator do?' : 'What can the regulator do?'
}

/** How many powers there are, how many were used, the first use, and what the fines come to. */
export function sayPowers({ on, day, powers, used, firstUse, fines, known }: PowersAnswer): string {
  if (powers.length === 0) return `On ${sayDay(day)} no law gave a regulator the powers that were asked for.`
  const holders = listed([...new Set(powers.map(({ holder }) => holder?.name ?? 'the regulator'))])
  const given = `The law gives ${holders} ${counted(powers.length, 'power', 'powers')}.`
  const reach = on > day ? `By ${sayDay(day)}, the last day our sources reach, ` : `By ${sayDay(day)} `
  if (firstUse === undefined) return `${given} ${reach}none is known to have been used.`
  const first = `the first on ${sayPartial(firstUse.on)}`
  const use = `${reach}${used} of them ${used === 1 ? 'is' : 'are'} known to have been used, ${first}`
  return fines.length === 0
    ? `${given} ${use}; no fine is known.`
    : `${given} ${use}. ${counted(fines.length, 'fine is', 'fines are')} known, ${sayTotal(known)}.`
}

/** What fines come to, without guessing the sums that are not known. */
export function sayTotal({ withSum, withoutSum, sums }: PenaltiesKnown): string {
  if (withSum === 0) return 'of sums that are not known'
  const total = listed(sums.map(printMoney))
  if (withoutSum === 0) return `of ${total} in all`
  return `of at least ${total} in all (${withoutSum === 1 ? 'the sum of 1 is' : `the sums of ${withoutSum} are`} not known)`
}

/** Under which provision a power is held, and what was done with it. */
export function sayPower({ on, day, row: { power, holder, actions }, fines, known }: PowerAnswer): string {
  const uses = actions.filter(isUse)
  const held = `${holder?.name ?? 'The regulator'} holds this power under ${power.provisions}.`
  const until = on > day ? `By ${sayDay(day)}, the last day our sources reach, ` : `By ${sayDay(day)} `
  if (uses.length === 0) return `${held} ${until}no use of it is known.`
  const first = uses[0] ? `, first on ${sayPartial(uses[0].on)}` : ''
  const money = fines > 0 ? ` ${counted(fines, 'fine', 'fines')}, ${sayTotal(known)}.` : ''
  return `${held} ${until}${counted(uses.length, 'use of it is', 'uses of it are')} known${first}.${money}`
}
