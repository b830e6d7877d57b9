import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { EditionStore } from '../ledger/index.ts'
import { handedOver, type DeskAnswer, type DeskQuestion } from './desk-question.ts'
import type { DeskThread } from './desk-thread.ts'
import type { SendProblem } from './problems.ts'
import { maxBodyBytes } from './request-limits.ts'
import { deskHeaders } from './security-headers.ts'

/** What the routes are made with. */
export interface DeskRoutesParts {
  /** Answers at the doors of the desk. */
  readonly ask: DeskThread['ask']
  readonly store: Pick<EditionStore, 'current' | 'currentAnew'>
  readonly sendProblem: SendProblem
}

/** A draft holds a record as it is typed; nothing else is larger. */
const mostOfDraft = 1_048_576

/** The doors of the desk: what is asked there, and how much may be said. */
const doors: readonly {
  readonly door: DeskQuestion['door']
  readonly method: string[]
  readonly url: string
  readonly bodyLimit?: number
}[] = [
  { door: 'auth', method: ['GET', 'POST'], url: '/desk/auth/*', bodyLimit: maxBodyBytes },
  { door: 'procedures', method: ['GET', 'POST'], url: '/desk/trpc/*', bodyLimit: mostOfDraft },
  { door: 'preview', method: ['GET'], url: '/desk/preview/:proposal' },
  { door: 'preview', method: ['GET'], url: '/desk/preview/:proposal/*' },
]

/** What is said of the connection, which ends here. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect'])

/**
 * Signing in at `/desk/auth/…`, the desk's procedures at `/desk/trpc/…`, and previews at `/desk/preview/…`. Whoever was told that something is
 * published finds it at the public address.
 */
export function registerDesk(server: FastifyInstance, { ask, store, sendProblem }: DeskRoutesParts): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(deskHeaders))
    for (const { door, ...route } of doors) {
      // HEAD is answered like GET, for how long a body would be only whoever answers knows.
      scope.route({ ...route, method: [...route.method, 'HEAD'], handler: (request, reply) => answer(door, request, reply) })
    }
  })

  async function answer(door: DeskQuestion['door'], request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { id, raw, body } = request
    const answered = await ask({
      id,
      door,
      method: raw.method ?? 'GET',
      url: raw.url ?? '/',
      headers: passedOn(raw.headers),
      from: raw.socket.remoteAddress,
      body: Buffer.isBuffer(body) ? handedOver(body) : undefined,
    })
    if (answered.ok) return send(reply, answered.value)
    reply.hijack()
    await sendProblem(raw, reply.raw, { status: 503, reason: answered.reason, message: answered.message })
    return reply
  }

  async function send(reply: FastifyReply, { status, headers, body, edition }: DeskAnswer): Promise<FastifyReply> {
    if (edition !== undefined && edition > (await store.current())) await store.currentAnew()
    return reply
      .status(status)
      .headers(headers)
      .send(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
  }
}

function passedOn(headers: FastifyRequest['raw']['headers']): DeskQuestion['headers'] {
  const said = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || ofConnection.has(name) ? [] : [[name, value]],
  )
  return Object.fromEntries(said)
}
