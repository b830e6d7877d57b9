import { printNumber } from '@dutywatch/domain/evidence'

/** A number with its noun: "1 duty", "2 duties", "1,200 records". */
export function counted(count: number, one: string, many: string): string {
  return `${printNumber(count)} ${count === 1 ? one : many}`
}
