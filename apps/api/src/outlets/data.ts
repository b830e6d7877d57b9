import { trackerJsonSchema } from '@dutywatch/domain/tracker'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { NotFound } from '../db/not-found.ts'
import { cacheControl, visitFor, type Respond } from '../http/respond.ts'
import { listEditions, momentOf, type EditionStore } from '../ledger/index.ts'

/** What the data outlets are made with. */
export interface DataParts {
  readonly db: Db
  readonly store: EditionStore
  readonly respond: Respond
}

const TrackerQuery = z.object({ edition: z.coerce.number().optional(), asOf: z.string().optional() })

/**
 * The published data: `/data/tracker.json` (the current edition, `?edition=N` for another, `?asOf=` for a day), `/data/editions.json`
 * and `/data/schema.json`. Other sites may read them.
 */
export function registerData(server: FastifyInstance, { db, store, respond }: DataParts): void {
  server.get('/data/tracker.json', async (request, reply) => {
    const { now } = visitFor(request)
    const query = TrackerQuery.safeParse(request.query)
    if (!query.success) throw new BadQuery('edition-not-a-number', 'The edition must be a whole number, like ?edition=1.')
    const moment = await momentOf(store, now, query.data)
    if (!moment.ok) throw refusalOf(moment.reason, moment.message)
    const { edition, asOf } = moment.value
    const tracker = asOf === undefined ? (await store.edition(edition.number)).tracker : await store.asOf(edition.number, asOf)
    const headers = { 'Dutywatch-Edition': String(edition.number) }
    return respond(request, reply, json(`${JSON.stringify(tracker)}\n`, query.data.edition !== undefined, headers))
  })

  server.get('/data/editions.json', async (request, reply) => respond(request, reply, json(`${JSON.stringify(await listEditions(db))}\n`)))

  server.get('/data/schema.json', (request, reply) => respond(request, reply, json(`${JSON.stringify(trackerJsonSchema())}\n`)))

  server.get('/data/*', () => {
    throw new NotFound('not-found', 'There are /data/tracker.json, /data/editions.json and /data/schema.json.')
  })
}

/** A query that cannot be read. Answered with 400 and its reason. */
export class BadQuery extends Error {
  override readonly name = 'BadQuery'
  readonly reason: string

  constructor(reason: string, message: string) {
    super(message)
    this.reason = reason
  }
}

function refusalOf(reason: string, message: string): Error {
  const missing = reason === 'no-such-edition' || reason === 'nothing-published'
  return missing ? new NotFound(reason, message) : new BadQuery(reason, message)
}

function json(body: string, permanent = false, headers: Readonly<Record<string, string>> = {}) {
  return {
    status: 200,
    type: 'application/json; charset=utf-8',
    body,
    cacheControl: cacheControl(permanent),
    headers: { ...headers, 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  }
}
