import type { Unit } from './cell.ts'
import type { Interval } from './interval.ts'

/** What is counted, in words that follow a number: "3,203 uses of a platform". */
export const unitWords: Readonly<Record<Unit, string>> = {
  'recorded-offences': 'recorded offences',
  'platform-uses': 'uses of a platform',
  'cases-with-known-method': 'cases with a known method',
  victims: 'victims',
}

// Made once: they are dear to make, and a claim's working prints every number it meets.
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const fourFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 })
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A number for reading: whole from 1,000 up and when it is whole, else with four significant figures; commas between thousands. */
export function printNumber(value: number): string {
  return (Number.isInteger(value) || Math.abs(value) >= 1000 ? whole : fourFigures).format(value)
}

/** A percentage for reading, to one decimal: "55.4%". */
export function printPercent(percent: number): string {
  return `${oneDecimal.format(percent)}%`
}

/** An interval for reading: "10,119", "2,327 (2,277 to 2,378)", "between 31.7% and 74.5%", "at least 5,001". */
export function printInterval(interval: Interval, print: (value: number) => string = printNumber): string {
  const { low, high, point } = interval
  if (point !== undefined && low === high) return print(point)
  const range = printRange(interval, print)
  return point === undefined ? range : `${print(point)} (${range.replace(/^between (.*) and (.*)$/, '$1 to $2')})`
}

function printRange({ low, high }: Interval, print: (value: number) => string): string {
  if (low !== undefined && high !== undefined) return `between ${print(low)} and ${print(high)}`
  if (low !== undefined) return `at least ${print(low)}`
  if (high !== undefined) return `at most ${print(high)}`
  return 'not known'
}
