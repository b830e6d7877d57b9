import type { FastifyInstance } from 'fastify'
import { cacheControl, type Respond } from './respond.ts'

const body = ['User-agent: *', 'Disallow: /edition/', 'Disallow: /trpc/', 'Disallow: /desk', 'Disallow: /*asOf=', ''].join('\n')

/** Tells search engines to read the present and leave its many pasts alone. */
export function registerRobots(server: FastifyInstance, respond: Respond): void {
  server.get('/robots.txt', (request, reply) =>
    respond(request, reply, { status: 200, type: 'text/plain; charset=utf-8', body, cacheControl: cacheControl('ask-again') }),
  )
}
