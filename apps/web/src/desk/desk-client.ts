import type { DeskRouter } from '@dutywatch/api/desk'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { isPassing, reasonOf } from './refusal.ts'

/** The most that the server takes in one batch. */
const mostInBatch = 20

/** The desk's procedures, typed by the server. */
export const desk = createTRPCClient<DeskRouter>({ links: [httpBatchLink({ url: '/desk/trpc', maxItems: mostInBatch })] })

/** The name under which it is known who is signed in. */
export const whoamiKey = ['me', 'whoami'] as const

/** Answers of the server, kept while the page is open. A refusal is an answer: only silence is asked again. */
export const answers = new QueryClient({
  defaultOptions: { queries: { retry: (times, error) => isPassing(error) && times < 2, staleTime: 15_000 } },
})

// Whatever finds that nobody is signed in any more has the page ask for that: what was typed is on this device.
for (const cache of [answers.getQueryCache(), answers.getMutationCache()]) {
  cache.subscribe((event) => {
    const error: unknown = 'action' in event && event.action && 'error' in event.action ? event.action.error : undefined
    noteSignedOut(error)
  })
}

/** Has the page ask to sign in when something was refused because nobody is. */
export function noteSignedOut(error: unknown): void {
  const isOut = reasonOf(error) === 'signed-out'
  if (isOut && answers.getQueryData(whoamiKey) !== null) answers.setQueryData(whoamiKey, null)
}
