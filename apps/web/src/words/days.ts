import { parts, sayDay, sayPartial, type PlainDate } from '@dutywatch/domain/date'
import { exactnessOf, type PartialDate } from '@dutywatch/domain/source'

/** "26 Oct 2023", for drawings and narrow columns only. */
export function sayShortDay(day: PlainDate): string {
  const [dayOfMonth = '', month = '', year = ''] = sayDay(day).split(' ')
  return `${dayOfMonth} ${month.slice(0, 3)} ${year}`
}

/** "Oct 23" for the ticks of an axis: a month and the year's last two figures, with an apostrophe. */
export function sayTick(day: PlainDate): string {
  return `${sayShortDay(day).split(' ')[1]} ’${String(parts(day).year).slice(2)}`
}

/** "Oct 2023", for the heads of narrow columns. */
export function sayMonth(day: PlainDate): string {
  return sayShortDay(day).split(' ').slice(1).join(' ')
}

/** When something happened, after a verb: "on 26 October 2023", "in October 2023", "in 2023". */
export function sayWhen(on: PartialDate): string {
  return `${exactnessOf(on) === 'day' ? 'on' : 'in'} ${sayPartial(on)}`
}
