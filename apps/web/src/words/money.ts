import { printMoney, type Currency } from '@dutywatch/domain/regulator'

const short = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** "£18m", "£1.2bn", "A$49.5m", "£20,000": for drawings and narrow columns. */
export function sayShortMoney(amount: number, currency: Currency): string {
  const sign = printMoney({ amount: 0, currency }).replace('0', '')
  if (amount >= 1e9) return `${sign}${short.format(amount / 1e9)}bn`
  if (amount >= 1e6) return `${sign}${short.format(amount / 1e6)}m`
  return printMoney({ amount: Math.round(amount), currency })
}
