import { createTRPCClient, localLink } from '@trpc/client'
import type { FastifyInstance } from 'fastify'
import { momentOf, type AskedMoment, type Moment, type MomentRefusal } from '../ledger/index.ts'
import { appRouter, type AppRouter } from '../routers/index.ts'
import type { Context } from '../trpc.ts'
import type { PageApi, PageProblem, PageRenderer } from './page-renderer.ts'
import { cacheControl, visitFor, type Respond } from './respond.ts'
import type { SendProblem } from './problems.ts'

/** What pages are made with. */
export interface PageParts extends Pick<Context, 'db' | 'store'> {
  readonly renderer: PageRenderer
  readonly respond: Respond
  readonly sendProblem: SendProblem
}

/** Serves every address that nothing else answers as a page. */
export function registerPages(server: FastifyInstance, parts: PageParts): void {
  const { db, store, renderer, respond, sendProblem } = parts
  server.get('/*', async (request, reply) => {
    const { id, url, now } = visitFor(request)
    const shorter = withoutClosingSlash(url)
    if (shorter !== undefined) return respond(request, reply, redirectTo(shorter))
    const { rest, asked } = readPageAddress(url)
    const moment = await momentOf(store, now, asked)
    if (!moment.ok) {
      reply.hijack()
      return sendProblem(request.raw, reply.raw, {
        ...problemOf(moment.reason),
        message: moment.message,
        url: rest,
        requestId: id,
      })
    }
    const api = apiFor({ db, store, now, asked })
    const permanent = asked.edition !== undefined
    const page = await renderer.render({ url: rest, permanent, api, ...moment.value } satisfies Moment & {
      url: string
      permanent: boolean
      api: PageApi
    })
    if (page.location !== undefined) return respond(request, reply, redirectTo(page.location))
    const type = 'text/html; charset=utf-8'
    return respond(request, reply, {
      status: page.status,
      type,
      body: page.html,
      cacheControl: cacheControl(permanent ? 'an-hour' : 'ask-again'),
    })
  })
}

/** Calls the procedures in this process, for one moment. */
function apiFor(context: Context): PageApi {
  return createTRPCClient<AppRouter>({ links: [localLink({ router: appRouter, createContext: () => Promise.resolve(context) })] })
}

/** The address without the prefix that names its edition, and the moment it asks for. */
export function readPageAddress(url: string): { rest: string; asked: AskedMoment } {
  const [, edition, rest = url] = /^\/edition\/(\d{1,9})(?=[/?]|$)(.*)$/.exec(url) ?? []
  const mark = rest.indexOf('?')
  const asOf = mark === -1 ? null : new URLSearchParams(rest.slice(mark)).get('asOf')
  return {
    rest: rest.startsWith('/') ? rest : `/${rest}`,
    asked: { edition: edition === undefined ? undefined : Number(edition), asOf: asOf?.trim() || undefined },
  }
}

/** The address without the slash at the end of its path; `undefined` when it has none. */
function withoutClosingSlash(url: string): string | undefined {
  const [path = '', ...query] = url.split('?')
  if (path === '/' || !path.endsWith('/')) return undefined
  return [path.slice(0, -1), ...query].join('?')
}

function redirectTo(location: string) {
  return {
    status: 308,
    type: 'text/plain; charset=utf-8',
    body: '',
    cacheControl: cacheControl('ask-again'),
    headers: { Location: location },
  }
}

function problemOf(reason: MomentRefusal): Pick<PageProblem, 'status' | 'reason'> {
  const status = {
    'nothing-published': 503,
    'no-such-edition': 404,
    'as-of-not-a-day': 400,
    'as-of-before-first-record': 400,
    'as-of-in-the-future': 400,
  }
  return { status: status[reason], reason }
}
