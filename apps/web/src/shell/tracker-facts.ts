import type { PageApi, PageRequest } from '@dutywatch/api/page-renderer'
import type { EditionFacts, TrackerFacts } from '../place/site-state.ts'

/** What the frame says of the tracker, asked once a page. */
export function trackerFacts(api: PageApi): Promise<TrackerFacts> {
  return api.tracker.about.query()
}

/** What the frame says of the edition: its number and the day it was published. */
export function editionFacts({ edition }: Pick<PageRequest, 'edition'>): EditionFacts {
  return { number: edition.number, publishedOn: edition.publishedOn }
}
