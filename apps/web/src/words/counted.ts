import { printNumber } from '@dutywatch/domain/evidence'

/** A number with its noun: "1 duty", "2 duties", "1,200 records". */
export function counted(count: number, one: string, many: string): string {
  return `${printNumber(count)} ${count === 1 ? one : many}`
}

/** How often something happened: "once", "twice", "3 times". */
export function often(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${printNumber(count)} times`
}
