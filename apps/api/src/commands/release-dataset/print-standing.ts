import { printNumber, printPercent, type Standing } from '@dutywatch/domain/evidence'

/** "61% of the 7,263 offences counted"; what it is at most where not everybody told what they recorded. */
export function printStanding({ percent: { low, high, point }, counted }: Standing): string {
  if (point !== undefined) return `${printPercent(point)} of the ${printNumber(counted)} offences counted`
  const least = low === undefined || low === 0 ? 'at most ' : `between ${printPercent(low)} and `
  return `${least}${printPercent(high ?? 100)} of the offences recorded, of which ${printNumber(counted)} or more were counted`
}
