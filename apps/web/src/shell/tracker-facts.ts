import type { PageApi, PageRequest } from '@dutywatch/api/page-renderer'
import type { EditionFacts, TrackerFacts } from '../place/site-state.ts'

/** What the frame says of the tracker, asked once a page. */
export function trackerFacts(api: PageApi): Promise<TrackerFacts> {
  return api.tracker.about.query()
}

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** What the frame says of the edition: its number, and the day in London on which it was published. */
export function editionFacts({ edition }: Pick<PageRequest, 'edition'>): EditionFacts {
  return { number: edition.number, publishedOn: londonDay.format(Date.parse(edition.publishedAt)) }
}
