import { ClausesView } from '../features/clauses/clauses-view.tsx'
import { sayClauses } from '../features/clauses/say-clauses.ts'
import { sayThread, ThreadView, titleOf } from '../features/clauses/thread-view.tsx'
import { page } from '../rendering/route.ts'

const bill = { to: '/bill', label: 'Where is it now?' }

/** What each provision was called, text by text. */
export const clausesRoute = page('/bill/clauses', {
  load: async ({ api, query }) => {
    const asked = query['q']?.trim() ?? ''
    return { ...(await api.threads.list.query({ q: asked })), query: asked }
  },
  title: ({ query }) => (query === '' ? 'Clause numbers, text by text' : `Clauses: ${query}`),
  description: ({ query, ...answer }) => sayClauses(answer, query),
  trail: () => [bill],
  view: ClausesView,
})

/** One provision through every text. */
export const clauseRoute = page('/bill/clauses/:id', {
  load: ({ api, params }) => api.threads.byId.query(params),
  title: titleOf,
  description: sayThread,
  trail: () => [bill, { to: '/bill/clauses', label: 'Clause numbers' }],
  view: ThreadView,
})
