import { counted } from '../../words/counted.ts'
import { sayTotal } from '../../words/penalties.ts'
import type { AssentAnswer, Since } from './since.ts'

/** How much of the Act has effect and how many fines are known, in one sentence. */
export function saySince({ since }: AssentAnswer): string {
  if (since === undefined) return 'There is no Act on this day: no Bill for one has had Royal Assent.'
  const { sections, byStatus } = since.provisions
  const count = (status: string) => byStatus.find((each) => each.status === status)?.sections ?? 0
  const said = [
    `${count('in-force')} are in force`,
    ...(count('in-force-in-part') > 0 ? [`${count('in-force-in-part')} in part`] : []),
    ...(count('repealed') > 0 ? [`${count('repealed')} have been repealed`] : []),
  ].join(', ')
  const waiting = [
    ...(count('appointed') > 0 ? [`a day is set for ${count('appointed')}`] : []),
    ...(count('not-commenced') > 0 ? [`none is known for ${count('not-commenced')}`] : []),
  ].join(' and ')
  const rest = waiting === '' ? '' : `; ${waiting.replace(/^none/, 'no day')}`
  return `Of the Act’s ${sections} sections, ${said}${rest}. ${sayFines(since)}`
}

/** "9 fines are known, of at least £4,030,000 in all (the sums of 2 are not known)." */
export function sayFines({ fines: { actions, known } }: Pick<Since, 'fines'>): string {
  if (actions.length === 0) return 'No fine is known.'
  return `${counted(actions.length, 'fine is', 'fines are')} known, ${sayTotal(known)}.`
}
