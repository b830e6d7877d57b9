import { AfterAssentView } from '../features/after-assent/after-assent-view.tsx'
import { saySince } from '../features/after-assent/say-since.ts'
import { page } from '../rendering/route.ts'

/** What came after Royal Assent. */
export const afterRoyalAssentRoute = page('/after-royal-assent', {
  load: ({ api }) => api.commencements.sinceAssent.query(),
  title: () => 'After Royal Assent',
  description: saySince,
  trail: () => [{ to: '/bill', label: 'Where is it now?' }],
  view: AfterAssentView,
})
