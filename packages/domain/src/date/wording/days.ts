import { addDays, parts, plainDate, weekday, type PlainDate } from '../plain-date.ts'
import type { WindowContext } from '../window-context.ts'
import { monthNumber, MONTH, realDay, recurring, YEAR_NUMBER } from './vocabulary.ts'
import { anchorUnknown, type Groups, type Span, type Wording } from './wording.ts'

const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?'
const COMING_DAY = `${WEEKDAY}(?:the )?${DAY}(?: of)? (?<month>${MONTH})`
const GIVEN_DAY = `${COMING_DAY} (?<year>${YEAR_NUMBER})`
const ASSENT = '(?:royal assent|(?:the|this) act (?:is|was) passed|passing of (?:the|this) act)'

/** Wordings that name one day, or the week of one. */
export const dayWordings: readonly Wording[] = [
  {
    example: '29 November 2021',
    rule: 'the day as given',
    pattern: new RegExp(`^${GIVEN_DAY}$`),
    reads: givenDay,
  },
  {
    example: '2021-11-29',
    rule: 'the day as given',
    pattern: new RegExp(`^(?<year>${YEAR_NUMBER})-(?<month>\\d{2})-(?<day>\\d{2})$`),
    reads: givenDay,
  },
  {
    example: 'November 29, 2021',
    rule: 'the day as given',
    pattern: new RegExp(`^(?<month>${MONTH}) ${DAY} (?<year>${YEAR_NUMBER})$`),
    reads: givenDay,
  },
  {
    example: '29 November',
    rule: 'a day without a year is the next such day, or the day it was said',
    pattern: new RegExp(`^${COMING_DAY}$`),
    reads: comingDay,
  },
  {
    example: 'today',
    rule: 'the day it was said',
    pattern: /^(?:today|now|immediately)$/,
    reads: (_, { saidOn }) => oneDay(saidOn),
  },
  {
    example: 'tomorrow',
    rule: 'the day after it was said',
    pattern: /^tomorrow$/,
    reads: (_, { saidOn }) => oneDay(addDays(saidOn, 1)),
  },
  {
    example: 'Christmas',
    rule: 'Christmas is 25 December',
    pattern: new RegExp(`^christmas(?: day)?(?: (?<year>${YEAR_NUMBER}))?$`),
    reads: ({ year }, { saidOn }) => yearly((each) => plainDate(each, 12, 25), year, saidOn),
  },
  {
    example: 'Easter',
    rule: 'Easter is Easter Sunday',
    pattern: new RegExp(`^easter(?: (?<year>${YEAR_NUMBER}))?$`),
    reads: ({ year }, { saidOn }) => yearly(easterSunday, year, saidOn),
  },
  {
    example: 'Royal Assent',
    rule: 'the day of Royal Assent',
    pattern: new RegExp(`^(?:the )?(?:(?:day|date) (?:on which |that |of )?)?${ASSENT}$`),
    reads: (_, { anchors }) => (anchors?.royalAssent ? oneDay(anchors.royalAssent) : anchorUnknown('Royal Assent')),
  },
  {
    example: 'the week beginning 3 November 2025',
    rule: 'a week beginning on a day is the seven days from it',
    pattern: new RegExp(`^(?:the )?(?:week (?:beginning|commencing|of)|w/c) ${GIVEN_DAY}$`),
    reads: (found) => {
      const day = givenDay(found)
      return day && { earliest: day.earliest, latest: addDays(day.earliest, 6), precision: 'week' }
    },
  },
  {
    example: 'next week',
    rule: 'a week is Monday to Sunday',
    pattern: /^(?<which>this|the|next) week$/,
    reads: ({ which }, { saidOn }) => {
      const monday = addDays(saidOn, 1 - weekday(saidOn) + (which === 'next' ? 7 : 0))
      return { earliest: monday, latest: addDays(monday, 6), precision: 'week' }
    },
  },
]

function oneDay(day: PlainDate): Span & { earliest: PlainDate; latest: PlainDate } {
  return { earliest: day, latest: day, precision: 'day' }
}

function givenDay({ year, month = '', day }: Groups) {
  const found = realDay(Number(year), /^\d/.test(month) ? Number(month) : monthNumber(month), Number(day))
  return found === undefined ? undefined : oneDay(found)
}

function comingDay({ month = '', day }: Groups, { saidOn }: WindowContext) {
  const { year } = parts(saidOn)
  // Eight years always hold a 29 February.
  const days = Array.from({ length: 9 }, (_, offset) => realDay(year + offset, monthNumber(month), Number(day)))
  const found = days.find((each) => each !== undefined && each >= saidOn)
  return found === undefined ? undefined : oneDay(found)
}

function yearly(inYear: (year: number) => PlainDate, year: string | undefined, saidOn: PlainDate): Span {
  return year === undefined ? recurring((each) => oneDay(inYear(each)), undefined, saidOn) : oneDay(inYear(Number(year)))
}

/**
 * Easter Sunday of a year of the Gregorian calendar.
 * @see Calendar (New Style) Act 1750, and the anonymous Gregorian algorithm (Nature, 20 April 1876)
 */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - skipped - correction + 15) % 30
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451)
  return plainDate(year, 3, 22 + epact + weekdayShift - 7 * late)
}
