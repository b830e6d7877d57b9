import type { FastifyInstance } from 'fastify'
import { cacheControl, type Respond } from './respond.ts'

/** Tells search engines to read the present and leave its many pasts alone. */
export function registerRobots(server: FastifyInstance, respond: Respond, baseUrl?: string): void {
  const lines = ['User-agent: *', 'Disallow: /edition/', 'Disallow: /trpc/', 'Disallow: /*asOf=']
  if (baseUrl !== undefined) lines.push('', `Sitemap: ${baseUrl}/sitemap.xml`)
  const body = `${lines.join('\n')}\n`
  server.get('/robots.txt', (request, reply) =>
    respond(request, reply, { status: 200, type: 'text/plain; charset=utf-8', body, cacheControl: cacheControl('ask-again') }),
  )
}
