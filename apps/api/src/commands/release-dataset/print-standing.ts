import { printNumber, printPercent, type Standing } from '@dutywatch/domain/evidence'

/**
 * "61% of the 7,263 offences counted"; what it is at most where not everybody told what they recorded, and where that could be all, the number
 * alone.
 */
export function printStanding({ recorded, percent: { low, high = 100, point }, counted }: Standing): string {
  if (point !== undefined) return `${printPercent(point)} of the ${printNumber(counted)} offences counted`
  const isUnbounded = low === undefined || low === 0
  if (isUnbounded && high >= 100)
    return `${printNumber(recorded)} offences; what part of all recorded offences that is, is not known`
  const least = isUnbounded ? 'at most ' : `between ${printPercent(low)} and `
  return `${least}${printPercent(high)} of the offences recorded, of which ${printNumber(counted)} or more were counted`
}
