import { AskView } from '../features/asks/ask-view.tsx'
import { AsksView } from '../features/asks/asks-view.tsx'
import { sayAsk } from '../features/asks/say-ask.ts'
import { sayAsked } from '../features/asks/say-asked.ts'
import { page } from '../rendering/route.ts'

/** What was asked for, and how each text answers it. */
export const asksRoute = page('/asks', {
  load: ({ api }) => api.asks.list.query(),
  title: () => 'What was asked for?',
  description: sayAsked,
  view: AsksView,
})

/** One ask. */
export const askRoute = page('/asks/:id', {
  load: ({ api, params }) => api.asks.byId.query(params),
  title: ({ ask }) => `${ask.code}: ${ask.text}`,
  description: (answer) => `“${answer.ask.text}”: ${sayAsk(answer)}`,
  trail: () => [{ to: '/asks', label: 'What was asked for?' }],
  view: AskView,
})
