import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { EditionStore } from '../ledger/index.ts'
import { deskDoors } from './desk-routes.ts'
import { handedOver, headersBut, type DeskAnswer } from './desk-question.ts'
import type { DeskThread } from './desk-thread.ts'
import type { PageProblem } from './page-renderer.ts'
import type { SendProblem } from './problems.ts'
import { wrongWithPath } from './wrong-text.ts'

/** What the doors are made with. */
export interface ForwardingParts {
  readonly thread: DeskThread
  readonly store: Pick<EditionStore, 'current' | 'currentAnew'>
  readonly sendProblem: SendProblem
}

/** What is said of the connection, which ends here, and of a body that goes on whole. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect'])

/** The doors of the desk, answered by the thread. Whoever was told that something is published finds it at the public address. */
export function forwardDesk(server: FastifyInstance, { thread, store, sendProblem }: ForwardingParts): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    // HEAD is answered by the thread as well, for how long a body would be only it knows.
    for (const door of Object.values(deskDoors)) scope.route({ ...door, method: [...door.method, 'HEAD'], handler })
  })

  async function handler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { raw, body } = request
    // Before it is handed over, for who takes it there follows the steps back.
    const crooked = wrongWithPath(raw.url ?? '')
    if (crooked !== undefined) return refused(reply, request, { status: 400, reason: 'wrong-input', message: crooked })
    const answered = await thread.ask({
      method: raw.method ?? 'GET',
      url: raw.url ?? '/',
      headers: headersBut(ofConnection, raw.headers),
      from: raw.socket.remoteAddress,
      body: Buffer.isBuffer(body) ? handedOver(body) : undefined,
    })
    return answered.ok
      ? send(reply, answered.value)
      : refused(reply, request, { status: 503, reason: answered.reason, message: answered.message })
  }

  async function refused(reply: FastifyReply, { raw }: FastifyRequest, problem: PageProblem): Promise<FastifyReply> {
    reply.hijack()
    await sendProblem(raw, reply.raw, problem)
    return reply
  }

  async function send(reply: FastifyReply, { status, headers, body, edition }: DeskAnswer): Promise<FastifyReply> {
    if (edition !== undefined && edition > (await store.current())) await store.currentAnew()
    return reply.status(status).headers(headers).send(Buffer.from(body.buffer))
  }
}
