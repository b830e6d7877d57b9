import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db/database.ts'
import type { EditionStore } from '../ledger/index.ts'
import { editionsFile, schemaFile, trackerFile, type DataFile, type DataRefusal } from '../outlets/data.ts'
import type { SendProblem } from './problems.ts'
import { cacheControl, visitFor, type Respond } from './respond.ts'

/** What the routes are made with. */
export interface DataParts {
  readonly db: Db
  readonly store: EditionStore
  readonly respond: Respond
  readonly sendProblem: SendProblem
}

/**
 * The published data: `/data/tracker.json` (the current edition, `?edition=N` for another, `?asOf=` for a day), `/data/editions.json`
 * and `/data/schema.json`. Other sites may read them.
 */
export function registerData(server: FastifyInstance, { db, store, respond, sendProblem }: DataParts): void {
  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    refused: { reason: DataRefusal | 'not-found'; message: string },
  ) => {
    reply.hijack()
    return sendProblem(request.raw, reply.raw, { ...refused, status: statusOf(refused.reason) })
  }

  server.get('/data/tracker.json', async (request, reply) => {
    const file = await trackerFile({ store, now: visitFor(request).now }, request.query)
    return file.ok ? respond(request, reply, answerOf(file.value)) : refuse(request, reply, file)
  })
  server.get('/data/editions.json', async (request, reply) => respond(request, reply, answerOf(await editionsFile(db))))
  server.get('/data/schema.json', (request, reply) => respond(request, reply, answerOf(schemaFile())))
  server.get('/data/*', (request, reply) =>
    refuse(request, reply, {
      reason: 'not-found',
      message: 'There are /data/tracker.json, /data/editions.json and /data/schema.json.',
    }),
  )
}

function statusOf(reason: DataRefusal | 'not-found'): number {
  if (reason === 'nothing-published') return 503
  return reason === 'not-found' || reason === 'no-such-edition' ? 404 : 400
}

function answerOf({ body, permanent, edition }: DataFile) {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(edition === undefined ? {} : { 'Dutywatch-Edition': String(edition) }),
  }
  return {
    status: 200,
    type: 'application/json; charset=utf-8',
    body,
    cacheControl: cacheControl(permanent ? 'for-ever' : 'ask-again'),
    headers,
  }
}
