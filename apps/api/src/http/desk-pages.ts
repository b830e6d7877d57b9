import type { FastifyInstance } from 'fastify'
import type { PageRenderer } from './page-renderer.ts'
import { deskHeaders } from './security-headers.ts'

/** The page that the desk is opened with, at whatever address of it; `opened` hears that somebody did. */
export function registerDeskPages(server: FastifyInstance, renderer: PageRenderer, opened: () => void = () => undefined): void {
  for (const url of ['/desk', '/desk/*']) {
    server.get(url, async (_request, reply) => {
      opened()
      const { status, html } = await renderer.desk()
      return reply.headers(deskHeaders).status(status).type('text/html; charset=utf-8').send(html)
    })
  }
}
