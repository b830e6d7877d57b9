import type { PlainDate } from '../date/index.ts'
import type { Offence, Territory } from './offence.ts'

/** Whether an offence is law in a territory on a day. An offence whose commencement is not recorded is never said to be in force. */
export function isInForce(offence: Offence, territory: Territory, on: PlainDate): boolean {
  return offence.extent.includes(territory) && offence.inForceFrom !== undefined && offence.inForceFrom <= on
}
