import { OverviewView } from '../features/overview/overview-view.tsx'
import { page } from '../rendering/route.ts'

/** Where the law stands, and everything else in brief. */
export const overviewRoute = page('/', {
  load: ({ api }) => api.overview.today.query(),
  title: ({ title }) => `${title}: where does the law stand? – Dutywatch`,
  description: ({ sentences }) => sentences.join(' '),
  view: OverviewView,
})
