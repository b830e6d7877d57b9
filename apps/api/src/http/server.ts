import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { accept } from '@dutywatch/domain'
import { fastify, type FastifyInstance } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { EditionStore } from '../ledger/index.ts'
import { answerErrors } from './answer-errors.ts'
import { registerContact } from './contact-routes.ts'
import { registerData } from './data-routes.ts'
import { deskAnswers, type DeskSettings } from './desk-answers.ts'
import { registerDeskPages } from './desk-pages.ts'
import { registerDesk } from './desk-routes.ts'
import type { DeskThread } from './desk-thread.ts'
import { createFront } from './front.ts'
import { registerHealth } from './health.ts'
import type { Log } from './log.ts'
import type { PageRenderer } from './page-renderer.ts'
import { registerPages } from './pages.ts'
import { picturesWith } from './pictures.ts'
import { problemSender } from './problems.ts'
import { maxBodyBytes, routerOptions } from './request-limits.ts'
import { responder } from './respond.ts'
import { responseCache, type ResponseCache } from './response-cache.ts'
import { securityHeaders } from './security-headers.ts'
import { registerSitemap } from './sitemap-routes.ts'
import { noStaticFiles, staticFilesIn } from './static-files.ts'
import { registerTrpc } from './trpc-route.ts'
import { nameOf } from './visit.ts'

/** Everything a server is made of. Tests make the same server of other parts. */
export interface ServerParts {
  readonly db: Db
  readonly store: EditionStore
  readonly renderer: PageRenderer
  readonly clock: Clock
  readonly log: Log
  /** The folder of built files; none are served without it. */
  readonly clientFolder?: string | undefined
  /** The files of the fonts that pictures are lettered with; without them pictures have no words. */
  readonly fontFiles?: readonly string[] | undefined
  /** The address the public reaches us at. */
  readonly baseUrl?: string | undefined
  /** What the desk is set up with. */
  readonly desk: DeskSettings
  /** Answers at the doors of the desk; without it the server does so itself. */
  readonly deskThread?: DeskThread | undefined
  /** How much is kept in memory; 64 MB unless given. */
  readonly cache?: ResponseCache
  /** Answers before we do, in development. Nothing is kept in memory then, and scripts may run. */
  readonly middleware?: Middleware | undefined
}

/** Answers a request, or calls `next`. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const requestTimeoutMs = 30_000
const headersTimeoutMs = 10_000
const sweepEveryMs = 50

/** A server that is not listening yet. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { db, store, renderer, clock, log, desk, clientFolder, fontFiles = [], baseUrl, middleware } = parts
  const common = middleware ? {} : securityHeaders(baseUrl)
  const sendProblem = problemSender(renderer, common, log)
  const respond = responder(common)
  const statics = clientFolder === undefined ? noStaticFiles : staticFilesIn(clientFolder, common)
  const cache = parts.cache ?? (middleware ? responseCache(0) : responseCache())
  const server = fastify({
    bodyLimit: maxBodyBytes,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions,
    genReqId: nameOf,
    serverFactory: (routes) => {
      const front = createFront({ cache, store, statics, clock, log, sendProblem }, routes)
      const http = createHttpServer(
        { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs },
        (request, response) => {
          if (middleware) middleware(request, response, () => front(request, response))
          else front(request, response)
        },
      )
      return http
    },
  })
  server.addHook('onRequest', async (_request, reply) => void reply.headers(common))
  closePromptly(server)
  registerHealth(server, db, store)
  registerSitemap(server, { db, store, renderer, respond, sendProblem, baseUrl })
  registerTrpc(server, { db, store, respond, log })
  registerData(server, { db, store, respond, sendProblem, baseUrl })
  registerDeskPages(server, renderer, parts.deskThread?.begin)
  registerDesk(server, { ask: parts.deskThread?.ask ?? askedHere(parts), store, sendProblem })
  registerContact(server, { db, store, clock, log, renderer, sendProblem, baseUrl, secret: desk.secret, proxies: desk.proxies })
  registerPages(server, { db, store, renderer, pictures: picturesWith(fontFiles), respond, sendProblem })
  answerErrors(server, sendProblem, log)
  return server
}

function askedHere(parts: ServerParts): DeskThread['ask'] {
  const answers = deskAnswers(parts)
  return async (question) => accept(await answers(question))
}

/** While the server closes, a connection is dropped as soon as its last answer has been sent, not when its browser tires of it. */
function closePromptly(server: FastifyInstance): void {
  let sweeping: NodeJS.Timeout | undefined
  server.addHook('preClose', (done) => {
    sweeping = setInterval(() => server.server.closeIdleConnections(), sweepEveryMs)
    done()
  })
  server.addHook('onClose', (_server, done) => {
    clearInterval(sweeping)
    done()
  })
}
