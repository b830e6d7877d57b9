import type { FastifyReply, FastifyRequest } from 'fastify'
import { prepare, send, type PlainResponse } from './prepared-response.ts'
import { visitOf, type Visit } from './visit.ts'

/** Answers a public question, and keeps the answer for the next asker. */
export type Respond = (request: FastifyRequest, reply: FastifyReply, plain: PlainResponse) => Promise<void>

const keptStatuses = new Set([200, 301, 308, 404])

/** Makes the one way by which every public answer leaves. Answers marked `no-store`, and errors but 404, are not kept. */
export function responder(common: Readonly<Record<string, string>>): Respond {
  return async (request, reply, plain) => {
    const visit = visitOf(request.raw)
    const keep = visit !== undefined && keptStatuses.has(plain.status) && plain.cacheControl !== 'no-store'
    const prepared = prepare(keep ? plain : { ...plain, cacheControl: 'no-store' }, { common, compress: keep })
    if (keep) visit.shelf.keep(visit.url, prepared)
    visit?.settle()
    reply.hijack()
    await send(prepared, request.raw, reply.raw)
  }
}

/**
 * How long an answer may be kept by browsers and proxies before they ask again: `for-ever` for data of a named edition, `an-hour` for its
 * pages (what they say never changes, but a page kept for years would ask for style sheets that are gone), `ask-again` for the present.
 */
export function cacheControl(keep: 'for-ever' | 'an-hour' | 'ask-again'): string {
  return cacheControls[keep]
}

const cacheControls = {
  'for-ever': 'public, max-age=31536000, immutable',
  'an-hour': 'public, max-age=3600, must-revalidate',
  'ask-again': 'public, max-age=0, must-revalidate',
} as const

/** The visit a public route is answering. Throws for a route that does not stand behind the front. */
export function visitFor(request: FastifyRequest): Visit {
  const visit = visitOf(request.raw)
  if (!visit) throw new Error(`The route ${request.url} is asked without a moment to answer for.`)
  return visit
}
