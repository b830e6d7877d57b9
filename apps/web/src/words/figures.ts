import { sayPartial, windowOfPartial } from '@dutywatch/domain/date'
import {
  printCell,
  printNumber,
  printPercent,
  printPercentage,
  unitWords,
  type Cell,
  type Coverage,
  type Figure,
  type Percentage,
  type Period,
  type Release,
  type Unit,
} from '@dutywatch/domain/evidence'
import { exactnessOf } from '@dutywatch/domain/source'
import { uncapitalised } from './capitalised.ts'
import { sayCell } from './cells.ts'
import { listed } from './listed.ts'

/** "44 of 45 forces", with those that gave no figure, or a part and not this, where they are named; says when it was not published. */
export function sayFigureCoverage(coverage: Coverage | undefined): string {
  if (coverage === undefined) return 'how many forces answered is not said'
  const { answered, of, missing, inPart } = coverage
  const without = missing.length === 0 ? '' : `, without ${missing.join(', ')}`
  const others = inPart ? `, and without ${listed(inPart)}, which gave a part` : ''
  return `${answered} of ${of} forces${without}${others}`
}

/** "April 2024 to March 2025"; says when it is unclear whether the last month is counted. */
export function sayPeriod({ from, to, lastMonth }: Period): string {
  const stretch = sayPeriodBriefly({ from, to })
  return lastMonth === 'unclear' ? `${stretch} (whether ${sayPartial(to)} is counted is not said)` : stretch
}

/** The same where there is no room for a doubt: "April 2017 to October 2019". Whole months are named as months, however they were given. */
export function sayPeriodBriefly(period: Period): string {
  const { from, to } = inMonths(period)
  if (from === to) return sayPartial(from)
  // The year is said once where both ends are months of it.
  const isOneYear = [from, to].every((end) => exactnessOf(end) === 'month') && from.slice(0, 4) === to.slice(0, 4)
  return `${isOneYear ? sayPartial(from).replace(` ${from.slice(0, 4)}`, '') : sayPartial(from)} to ${sayPartial(to)}`
}

/** A period whose days are those of whole months, by its months; any other as it is. */
function inMonths({ from, to }: Period): Pick<Period, 'from' | 'to'> {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)]
  const isWhole = [from, to].every((end) => exactnessOf(end) === 'day') && from === `${first}-01` && to === lastDayOf(last)
  return isWhole ? { from: first, to: last } : { from, to }
}

function lastDayOf(month: string): string {
  return windowOfPartial(month).latest
}

/** The same after a verb: "from April 2024 to March 2025", "in 2020". */
export function sayDuring(period: Period): string {
  const { from, to } = inMonths(period)
  return `${from === to ? 'in' : 'from'} ${sayPeriodBriefly(period)}`
}

/** "7,263 recorded offences", "more than 5,000 recorded offences". */
export function sayFigure({ cell, unit }: Pick<Figure, 'cell' | 'unit'>, release?: Release): string {
  return `${sayCount(cell, release)} ${unitWords[unit]}`
}

/** A count as its release tells it: one that was added up here from answers has a floor, "at least 5,001", where others print "more than 5,000". */
export function sayCount(cell: Cell, release: Pick<Release, 'table'> | undefined): string {
  return (cell.kind === 'more-than' ? printCell(cell, release) : undefined) ?? sayCell(cell)
}

/** What a count is of, where its offence is known: "offences of sexual communication with a child"; else its unit. */
export function sayCounted(unit: Unit, offence: string | undefined): string {
  return unit === 'recorded-offences' && offence !== undefined ? `offences of ${uncapitalised(offence)}` : unitWords[unit]
}

/** The same after the verb: police "recorded 7,263 offences". */
export function sayAfterRecorded(unit: Unit, offence: string | undefined): string {
  return sayCounted(unit, offence).replace(/^recorded /, '')
}

/** A part of a counted whole: "2,111 of 7,263 recorded offences (29.1%)". */
export function sayPart(part: Percentage): string {
  const { percent, of, numerator } = part
  if (numerator === undefined || of.n === undefined || percent.point === undefined) return printPercentage(part)
  return `${printNumber(numerator)} of ${printNumber(of.n)} ${of.words} (${printPercent(percent.point)})`
}

interface PlaceCounted {
  readonly geography: string
  readonly coverage?: Pick<Coverage, 'of'> | undefined
}

/** A place as a heading names it: that of all forces asked by how many they are, "12 forces asked". */
export function namePlace({ geography, coverage }: PlaceCounted): string {
  return coverage ? geography.replace(allAsked, `${coverage.of} forces asked`) : geography
}

/** The name that a release made here gives to the places of all those it asked together. */
const allAsked = /^All forces asked/

/** A place as it stands in a sentence: "the United Kingdom", "England and Wales", "the areas of the 12 forces asked". */
export function sayPlace(figure: PlaceCounted): string {
  const { geography } = figure
  if (allAsked.test(geography)) return `the areas of the ${figure.coverage ? namePlace(figure) : 'forces asked'}`
  return /^(United Kingdom|West Midlands region|South East \()/.test(geography) ? `the ${geography}` : geography
}

const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** "12.3", "8.0": a rate to one decimal. */
export function printRate(rate: number): string {
  return oneDecimal.format(rate)
}
