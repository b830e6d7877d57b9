import type { PlainDate } from '@dutywatch/domain/date'
import { dateFromSerial, format, getFormatDateInfo, isDateFormat } from 'numfmt'
import { dayIn } from '../day.ts'

/** How a style shows numbers, as Excel set to British English does. */
export interface NumberFormat {
  /** Whether it shows days; a time of day alone is none. */
  readonly isDay: boolean
  readonly show: (value: number) => string
}

const options = { locale: 'en-GB', throws: false, nbsp: false } as const

/** Excel's own limit on the length of a format. */
const longest = 255

/** The format that a pattern of Excel's stands for; one that makes no sense is taken for "General". */
export function numberFormat(pattern: string): NumberFormat {
  if (pattern === '' || pattern.length > longest || pattern.toLowerCase() === 'general') return general
  try {
    const { year, month, day } = getFormatDateInfo(pattern)
    format(pattern, 1)
    return { isDay: isDateFormat(pattern) && (year || month || day), show: (value) => format(pattern, value, options) }
  } catch {
    return general
  }
}

/** What is shown without any format. */
export const general: NumberFormat = {
  isDay: false,
  // Whole numbers, which most are, are shown as they are; numfmt gives the same, much later.
  show: (value) => (Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : format('General', value, options)),
}

/** The day of a serial number of Excel's, counted from 1900. None for a time of day, and for 29 February 1900, which never was. */
export function dayOf(serial: number): PlainDate | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined
  const [year, month, day] = dateFromSerial(Math.floor(serial))
  return dayIn(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}
