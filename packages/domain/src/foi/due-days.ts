import { by } from '../order.ts'
import type { RequestClock } from './request-clock.ts'
import type { RequestStanding } from './request-standing.ts'

/**
 * What falls due on a request: the clock that runs, the longest a review may take, and the requester’s next step where it has a day. Each
 * kind once, the first first. Nothing for what is over.
 */
export function dueDays({ running, next, clocks, state }: RequestStanding): RequestClock[] {
  const longest = state.startsWith('review-') && running ? clocks.filter(({ kind }) => kind === 'long-review') : []
  const all = [...(running ? [running] : []), ...longest, ...(next.by ? [next.by] : [])]
  return [...new Map(all.map((clock) => [clock.kind, clock])).values()].sort(by(({ due }) => due))
}
