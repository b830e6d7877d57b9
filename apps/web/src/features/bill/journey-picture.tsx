import { daysAt, daysTaken, visitName } from '@dutywatch/domain/parliament'
import { TwoRails, type Picture } from '../../charts/index.ts'
import { railsOf } from './rails.ts'
import { sayJourney } from './say-bill.ts'
import type { BillWay, Visit } from './way.ts'

/** The Bill's way through both Houses; nothing while it is one day, for that is no line to draw. */
export function journeyPicture(way: BillWay): Picture | undefined {
  const rails = railsOf(way)
  if (rails.stages.length < 2) return undefined
  const { visits } = way
  return {
    name: 'bill',
    page: { to: '/bill' },
    title: `The way of the ${way.title} through both Houses`,
    sentence: `${sayJourney(way)} ${sayTicks(visits)}`,
    cited: uniqueBySource(visits),
    draw: (proportion) => <TwoRails proportion={proportion} {...rails} />,
    figures: {
      header: ['stage_or_step', 'house', 'first_day', 'last_day', 'days_taken', 'days_from_first_to_last', 'entries', 'sources'],
      rows: visits.map((visit) => [
        visitName(visit),
        visit.house,
        visit.first,
        visit.last,
        daysTaken(visit.events),
        daysAt(visit),
        visit.events.length,
        [...new Set(visit.events.flatMap(({ citations }) => citations.map(({ source }) => source)))].join('; '),
      ]),
    },
  }
}

function sayTicks(visits: readonly Visit[]): string {
  const isCrowded = visits.some(({ events }) => events.length > daysTaken(events))
  return `Each tick is a day${isCrowded ? ', taller where it has more sittings or entries in Hansard' : ''}.`
}

/** The surest source of each visit, named once. */
function uniqueBySource(visits: readonly Visit[]) {
  const cited = visits.flatMap(({ events }) => events.flatMap(({ citations }) => citations.slice(0, 1)))
  return [...new Map(cited.map(({ source, confidence }) => [source, { source, confidence }])).values()]
}
