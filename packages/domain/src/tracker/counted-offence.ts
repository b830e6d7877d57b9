import type { Offence } from '../offence/index.ts'
import { byOrder } from '../order.ts'
import type { Tracker } from './tracker.ts'

/** The offence that the campaign counts, which comes first in the order of offences. Figures that a release led with count it. */
export function countedOffence({ offences }: Pick<Tracker, 'offences'>): Offence | undefined {
  return offences.toSorted(byOrder)[0]
}
