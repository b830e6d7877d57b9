import { createTRPCClient, localLink } from '@trpc/client'
import type { FastifyInstance } from 'fastify'
import { momentOf, type AskedMoment, type Moment, type MomentRefusal } from '../ledger/index.ts'
import { csvOf } from '../outlets/tables/index.ts'
import { appRouter, type AppRouter } from '../routers/index.ts'
import type { Context } from '../trpc.ts'
import type { Page, PageApi, PageFile, PageProblem, PageRenderer } from './page-renderer.ts'
import type { Pictures } from './pictures.ts'
import { cacheControl, visitFor, type Respond } from './respond.ts'
import type { SendProblem } from './problems.ts'
import { framedAnywhere } from './security-headers.ts'

/** What pages are made with. */
export interface PageParts extends Pick<Context, 'db' | 'store'> {
  readonly renderer: PageRenderer
  readonly pictures: Pictures
  readonly respond: Respond
  readonly sendProblem: SendProblem
}

/** Serves every address that nothing else answers as a page. */
export function registerPages(server: FastifyInstance, parts: PageParts): void {
  const { db, store, renderer, pictures, respond, sendProblem } = parts
  server.get('/*', async (request, reply) => {
    const { url, now } = visitFor(request)
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
        requestId: request.id,
      })
    }
    const api = apiFor({ db, store, now, asked })
    const permanent = asked.edition !== undefined
    const drawing = drawingOf(rest)
    const page = await renderer.render({ url: drawing ?? rest, permanent, api, ...moment.value } satisfies Moment & {
      url: string
      permanent: boolean
      api: PageApi
    })
    const keep = cacheControl(permanent ? 'an-hour' : 'ask-again')
    if (page.location !== undefined) return respond(request, reply, redirectTo(page.location))
    if (page.file === undefined) return respond(request, reply, { ...answerOf(page), cacheControl: keep })
    const isPng = drawing !== undefined && 'body' in page.file
    const png = isPng ? await pictures.png(page.file.body) : undefined
    return respond(request, reply, { ...fileOf(page.file, png), cacheControl: keep })
  })
}

function answerOf({ status, html, isFramed }: Page) {
  return { status, type: 'text/html; charset=utf-8', body: html, ...(isFramed && { headers: framedAnywhere }) }
}

/** Drawings and their figures may be read and shown by other sites; figures are offered to be kept. */
export function fileOf(file: PageFile, png: Buffer | undefined) {
  const { type, name } = file
  const kept = png === undefined ? name : name.replace(/\.svg$/, '.png')
  return {
    status: 200,
    type: png === undefined ? `${type}; charset=utf-8` : 'image/png',
    body: png ?? ('table' in file ? csvOf(file.table) : file.body),
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Disposition': `${type === 'text/csv' ? 'attachment' : 'inline'}; filename="${kept}"`,
    },
  }
}

/** The address of the drawing that a picture is made from; `undefined` for an address of anything else. */
function drawingOf(url: string): string | undefined {
  return /^\/charts\/[^/?]+\.png(?=\?|$)/.test(url) ? url.replace(/\.png(?=\?|$)/, '.svg') : undefined
}

/** Calls the procedures in this process, for one moment. */
export function apiFor(context: Context): PageApi {
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

/** The status and the reason of a page that says why there is no such moment. */
export function problemOf(reason: MomentRefusal): Pick<PageProblem, 'status' | 'reason'> {
  const status = {
    'nothing-published': 503,
    'no-such-edition': 404,
    'as-of-not-a-day': 400,
    'as-of-before-first-record': 400,
    'as-of-in-the-future': 400,
  }
  return { status: status[reason], reason }
}
