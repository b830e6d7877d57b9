import { windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import { PartialDate } from '@dutywatch/domain/source'
import { z } from 'zod'

const Told = z.object({
  knownFrom: PartialDate.optional(),
  events: z.array(z.object({ on: PartialDate.optional() })).default([]),
})

/**
 * The day to which a tracker's sources must reach for records to be published: the last on which any of them came to be known, or an event of it
 * happened; the day they reach to already where that is later.
 */
export function lastDayTold(records: readonly unknown[], informedTo: PlainDate): PlainDate {
  const days = records.flatMap((record) => {
    const told = Told.safeParse(record)
    if (!told.success) return []
    const { knownFrom, events } = told.data
    return [knownFrom, ...events.map(({ on }) => on)].flatMap((day) => (day === undefined ? [] : windowOfPartial(day).earliest))
  })
  return days.reduce((last, day) => (day > last ? day : last), informedTo)
}
