import type { IncomingMessage } from 'node:http'
import type { Now } from '../ledger/index.ts'
import type { Shelf } from './response-cache.ts'

/** A request that memory could not answer, on its way to the route that can. */
export interface Visit {
  /** The address in its one spelling. */
  readonly url: string
  /** The day and the edition it came in; the whole answer is made for them. */
  readonly now: Now
  /** Where the answer is kept for the next asker. */
  readonly shelf: Shelf
  /** Tells those who wait for the same answer that it is there, or will not be. */
  readonly settle: () => void
}

const visits = new WeakMap<IncomingMessage, Visit>()

/** Notes what is known of a request before it reaches its route. */
export function beginVisit(request: IncomingMessage, visit: Visit): void {
  visits.set(request, visit)
}

/** What is known of a request; `undefined` for one that is never kept in memory. */
export function visitOf(request: IncomingMessage): Visit | undefined {
  return visits.get(request)
}

const names = new WeakMap<IncomingMessage, string>()

/** Gives a request the name that it has in the log. */
export function nameRequest(request: IncomingMessage, name: string): void {
  names.set(request, name)
}

/** The name of a request in the log. */
export function nameOf(request: IncomingMessage): string {
  return names.get(request) ?? 'unnamed'
}
