import { sayPartial } from '@dutywatch/domain/date'
import { unitWords, type Coverage, type Figure, type Period } from '@dutywatch/domain/evidence'
import { sayCell } from './cells.ts'

/** "44 of 45 forces", with the missing ones where they are named; says when it was not published. */
export function sayFigureCoverage(coverage: Coverage | undefined): string {
  if (coverage === undefined) return 'how many forces answered is not said'
  const { answered, of, missing } = coverage
  const without = missing.length === 0 ? '' : `, without ${missing.join(', ')}`
  return `${answered} of ${of} forces${without}`
}

/** "April 2024 to March 2025"; says when it is unclear whether the last month is counted. */
export function sayPeriod({ from, to, lastMonth }: Period): string {
  const stretch = from === to ? sayPartial(from) : `${sayPartial(from)} to ${sayPartial(to)}`
  return lastMonth === 'unclear' ? `${stretch} (whether ${sayPartial(to)} is counted is not said)` : stretch
}

/** The same where there is no room for a doubt: "April 2017 to October 2019". */
export function sayPeriodBriefly({ from, to }: Period): string {
  return from === to ? sayPartial(from) : `${sayPartial(from)} to ${sayPartial(to)}`
}

/** "7,263 recorded offences", "more than 5,000 recorded offences". */
export function sayFigure({ cell, unit }: Pick<Figure, 'cell' | 'unit'>): string {
  return `${sayCell(cell)} ${unitWords[unit]}`
}

/** A place as it stands in a sentence: "the United Kingdom", "England and Wales". */
export function sayPlace(geography: string): string {
  return /^(United Kingdom|West Midlands region|North West|South West|South East)/.test(geography) ? `the ${geography}` : geography
}
