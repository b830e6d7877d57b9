import { printInterval, unitWords } from '@dutywatch/domain/evidence'
import { printGrowth, sayTested } from '../../words/chance.ts'
import { printRate } from '../../words/figures.ts'
import type { UnequalPeriodsShown } from './answers.ts'

/** Figures over periods of unequal length, by the month, and whether chance could make the change. */
export function UnequalPeriods({ pairs }: { readonly pairs: readonly UnequalPeriodsShown[] }) {
  return pairs.map((pair) => <p key={`${pair.before.id} ${pair.after.id}`}>{sayUnequal(pair)}</p>)
}

/** "By the month, since one period is longer: 245.3 recorded offences (First year), then 300.0 (First quarter of the next), a change of +22.3%. …" */
export function sayUnequal({ before, after, rates }: UnequalPeriodsShown): string {
  const change = rates.ratio ? `, a change of ${printInterval(rates.ratio, printGrowth)}` : ''
  const said = [
    `By the month, since one period is longer: ${printInterval(rates.before, printRate)} ${unitWords[before.unit]} (${before.label}), then ${printInterval(rates.after, printRate)} (${after.label})${change}.`,
    sayTested(rates.tested),
    ...rates.caveats,
  ]
  return said.join(' ')
}
