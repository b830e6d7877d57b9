import { pagedProvisions } from '@dutywatch/bill-text/document'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db/database.ts'
import { lastChangedDays, listEditions, momentOf, type EditionStore, type Now } from '../ledger/index.ts'
import { Lru } from '../ledger/lru.ts'
import { sitemapFile, type SitemapPage } from '../outlets/sitemap.ts'
import type { ListedPage, PageRenderer } from './page-renderer.ts'
import { apiFor, problemOf } from './pages.ts'
import type { SendProblem } from './problems.ts'
import { cacheControl, visitFor, type Respond } from './respond.ts'

/** What the routes are made with. */
export interface SitemapParts {
  readonly db: Db
  readonly store: EditionStore
  readonly renderer: PageRenderer
  readonly respond: Respond
  readonly sendProblem: SendProblem
  /** The address the public reaches the site at; without it there are no sitemaps, which name whole addresses. */
  readonly baseUrl?: string | undefined
}

const robots = ['User-agent: *', 'Disallow: /edition/', 'Disallow: /trpc/', 'Disallow: /desk', 'Disallow: /*asOf=']

/** Tells search engines to read the present and leave its many pasts alone, and lists what there is to read of it. */
export function registerSitemap(server: FastifyInstance, parts: SitemapParts): void {
  const { respond, sendProblem, baseUrl } = parts
  const lines = [...robots, ...(baseUrl === undefined ? [] : ['', `Sitemap: ${baseUrl}/sitemap.xml`]), '']
  const told = { status: 200, cacheControl: cacheControl('ask-again') }
  server.get('/robots.txt', (request, reply) =>
    respond(request, reply, { ...told, type: 'text/plain; charset=utf-8', body: lines.join('\n') }),
  )

  // Worked out once for a day of an edition, whatever is asked after the question mark.
  const held = new Lru<Promise<readonly SitemapPage[]>>(1)
  const pagesNow = (now: Now) => {
    const key = `${now.current} ${now.today}`
    return held.of(key, () => {
      const pages = pagesOf(parts, now)
      pages.catch(() => held.forget(key))
      return pages
    })
  }

  const answer = async (request: FastifyRequest, reply: FastifyReply, part?: number) => {
    const moment = await momentOf(parts.store, visitFor(request).now, {})
    const refuse = (problem: { readonly status: number; readonly reason: string; readonly message: string }) => {
      reply.hijack()
      return sendProblem(request.raw, reply.raw, problem)
    }
    if (!moment.ok) return refuse({ ...problemOf(moment.reason), message: moment.message })
    const pages = baseUrl === undefined ? [] : await pagesNow(visitFor(request).now)
    const body = baseUrl === undefined ? undefined : sitemapFile(pages, { baseUrl, part })
    if (body !== undefined) return respond(request, reply, { ...told, type: 'application/xml; charset=utf-8', body })
    const message =
      baseUrl === undefined
        ? 'There is no sitemap: it names whole addresses, and this site was not told its own (BASE_URL).'
        : 'There is no such part of the sitemap. It begins at /sitemap.xml.'
    return refuse({ status: 404, reason: 'not-found', message })
  }
  server.get('/sitemap.xml', (request, reply) => answer(request, reply))
  server.get<{ Params: { part: string } }>('/sitemap/:part(^[0-9]{1,4}).xml', (request, reply) =>
    answer(request, reply, Number(request.params.part)),
  )
}

/** Every page of the current edition that others link to, with the day it last changed where that can be said. */
async function pagesOf({ db, store, renderer }: SitemapParts, now: Now): Promise<SitemapPage[]> {
  const tracker = await store.asOf(now.current, now.today)
  const provisions = async (sha256: string) => pagedProvisions((await store.text(sha256)).body).map(({ address }) => address)
  const api = apiFor({ db, store, now, asked: {} })
  const listed = await renderer.listed({ api, tracker, edition: now.current, provisions })
  const days = await lastChangedDays(db, { tracker, edition: now.current })
  const published = new Map((await listEditions(db)).map(({ number, publishedOn }) => [number, publishedOn]))
  const changedOn = ({ record, edition }: ListedPage) =>
    record ? days.get(`${record.collection}/${record.id}`) : edition === undefined ? undefined : published.get(edition)
  return listed.map((page) => ({ path: page.path, changedOn: changedOn(page) }))
}
