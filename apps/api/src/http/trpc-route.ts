import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { FastifyInstance } from 'fastify'
import { appRouter } from '../routers/index.ts'
import type { Context } from '../trpc.ts'
import type { Log } from './log.ts'
import { cacheControl, visitFor, type Respond } from './respond.ts'

/** What the route is made with. */
export interface TrpcRouteParts extends Pick<Context, 'db' | 'store'> {
  readonly respond: Respond
  readonly log: Log
}

/** No page asks as many questions; more would hold up everybody else's. */
const mostInBatch = 20

/** Answers tRPC queries at `/trpc/…`, alone or up to 20 in a batch; a larger batch is refused. */
export function registerTrpc(server: FastifyInstance, { db, store, respond, log }: TrpcRouteParts): void {
  server.get('/trpc/*', async (request, reply) => {
    const { url, now } = visitFor(request)
    const answer = await fetchRequestHandler({
      endpoint: '/trpc',
      req: new Request(new URL(url, 'http://localhost')),
      router: appRouter,
      maxBatchSize: mostInBatch,
      createContext: () => ({ db, store, now }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          log.error({ err: error, reqId: request.id, path }, 'a question could not be answered')
      },
    })
    const type = answer.headers.get('content-type') ?? 'application/json'
    return respond(request, reply, {
      status: answer.status,
      type,
      body: await answer.text(),
      cacheControl: cacheControl('ask-again'),
    })
  })
}
