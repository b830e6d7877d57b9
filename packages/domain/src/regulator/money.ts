import type { Currency, Money } from './power.ts'

const symbols: Record<Currency, string> = { GBP: '£', EUR: '€', AUD: 'A$', USD: 'US$' }

/** A sum for reading: "£18,000,000", "A$49,500,000", "£1,234.50". */
export function printMoney({ amount, currency }: Money): string {
  const decimals = Number.isInteger(amount) ? 0 : 2
  const digits = amount.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return `${symbols[currency]}${digits}`
}

/**
 * A percentage of a sum, exact to the penny or cent; a part of a penny is dropped, so that a limit is never overstated. Reads the
 * sum to two decimals and the percentage to six. Throws on amounts that are not numbers.
 */
export function percentageOfMoney({ amount, currency }: Money, percent: number): Money {
  return ofHundredths((hundredths(amount) * millionths(percent)) / 100_000_000n, currency)
}

/** The sum of which this is so many per cent, exact to the penny or cent, rounded up. */
export function wholeOfPercentage({ amount, currency }: Money, percent: number): Money {
  const scaled = hundredths(amount) * 100_000_000n
  const divisor = millionths(percent)
  return ofHundredths((scaled + divisor - 1n) / divisor, currency)
}

function hundredths(amount: number): bigint {
  return BigInt(amount.toFixed(2).replace('.', ''))
}

function millionths(percent: number): bigint {
  return BigInt(percent.toFixed(6).replace('.', ''))
}

function ofHundredths(count: bigint, currency: Currency): Money {
  return { amount: Number(count) / 100, currency }
}
