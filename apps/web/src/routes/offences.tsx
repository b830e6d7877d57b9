import { OffenceView } from '../features/offences/offence-view.tsx'
import { OffencesView } from '../features/offences/offences-view.tsx'
import { sayOffence, sayOffences } from '../features/offences/say-offences.ts'
import { page } from '../rendering/route.ts'

/** What is the offence? */
export const offencesRoute = page('/offences', {
  load: ({ api }) => api.offences.list.query(),
  title: () => 'What is the offence?',
  description: sayOffences,
  view: OffencesView,
})

/** One offence. */
export const offenceRoute = page('/offences/:id', {
  load: ({ api, params }) => api.offences.byId.query({ id: params.id }),
  title: ({ row }) => row.offence.name,
  description: ({ row }) => sayOffence(row, 'name'),
  trail: () => [{ to: '/offences', label: 'What is the offence?' }],
  view: OffenceView,
})
