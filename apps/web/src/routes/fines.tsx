import { FinesView } from '../features/fines/fines-view.tsx'
import { sayFine } from '../features/fines/say-fines.ts'
import { page } from '../rendering/route.ts'

/** How large can a fine be? */
export const finesRoute = page('/powers/fines', {
  load: async ({ api, query }) => {
    const { turnover, currency, rule } = query
    const asked = { turnover, currency, rule }
    return { ...(await api.penalties.maximum.query(asked)), asked }
  },
  title: ({ asked }) => (asked.turnover ? `How large can a fine be? ${asked.turnover.slice(0, 40)}` : 'How large can a fine be?'),
  description: sayFine,
  trail: () => [{ to: '/powers', label: 'Powers' }],
  view: FinesView,
})
