import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db/database.ts'
import type { EditionStore } from '../ledger/index.ts'
import {
  dueFile,
  editionsFile,
  mappingSchemaFile,
  releaseFile,
  schemaFile,
  trackerFile,
  type DataFile,
  type DataRefusal,
} from '../outlets/data.ts'
import type { SendProblem } from './problems.ts'
import { cacheControl, visitFor, type Respond } from './respond.ts'

/** What the routes are made with. */
export interface DataParts {
  readonly db: Db
  readonly store: EditionStore
  readonly respond: Respond
  readonly sendProblem: SendProblem
  /** The address the public reaches the site at, which citations name. */
  readonly baseUrl?: string | undefined
}

/**
 * The published data: `/data/tracker.json` (the current edition, `?edition=N` for another, `?asOf=` for a day), `/data/editions.json`
 * and `/data/schema.json`; how the tables of replies are read at `/data/mapping-schema.json`; what is due on requests as `/data/due.csv` and `/data/due.ics`, and of one batch at `/data/batches/ID/due.csv`
 * and `.ics`; the dataset of a release at `/data/releases/ID.csv`, `.json` and `.xlsx`, and what its columns mean at
 * `/data/releases/ID.csv-metadata.json`. Other sites may read them.
 */
export function registerData(server: FastifyInstance, { db, store, respond, sendProblem, baseUrl }: DataParts): void {
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
  server.get('/data/mapping-schema.json', (request, reply) => respond(request, reply, answerOf(mappingSchemaFile())))
  for (const format of ['csv', 'ics'] as const) {
    const due = async (request: FastifyRequest, reply: FastifyReply, batch?: string) => {
      const file = await dueFile({ store, now: visitFor(request).now }, request.query, { format, batch })
      return file.ok ? respond(request, reply, answerOf(file.value)) : refuse(request, reply, file)
    }
    server.get(`/data/due.${format}`, (request, reply) => due(request, reply))
    server.get<{ Params: { id: string } }>(`/data/batches/:id/due.${format}`, (request, reply) =>
      due(request, reply, request.params.id),
    )
  }
  server.get<{ Params: { name: string } }>('/data/releases/:name', async (request, reply) => {
    const { name } = request.params
    const file = await releaseFile({ store, now: visitFor(request).now }, request.query, { name, db, baseUrl })
    return file.ok ? respond(request, reply, answerOf(file.value)) : refuse(request, reply, file)
  })
  server.get('/data/*', (request, reply) =>
    refuse(request, reply, {
      reason: 'not-found',
      message:
        'There are /data/tracker.json, /data/editions.json, /data/schema.json, /data/mapping-schema.json, /data/due.csv and /data/due.ics, and the last two for a batch, like /data/batches/ID/due.csv. Releases are like /data/releases/ID.csv.',
    }),
  )
}

function statusOf(reason: DataRefusal | 'not-found'): number {
  if (reason === 'nothing-published') return 503
  return reason === 'not-found' || reason.startsWith('no-such-') ? 404 : 400
}

function answerOf({ body, type, permanent, edition }: DataFile) {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(edition === undefined ? {} : { 'Dutywatch-Edition': String(edition) }),
  }
  return {
    status: 200,
    type: typeof body === 'string' ? `${type}; charset=utf-8` : type,
    body,
    cacheControl: cacheControl(permanent ? 'for-ever' : 'ask-again'),
    headers,
  }
}
