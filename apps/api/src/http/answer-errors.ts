import type { FastifyInstance } from 'fastify'
import { NotFound } from '../db/not-found.ts'
import type { Log } from './log.ts'
import type { SendProblem } from './problems.ts'
import { visitOf } from './visit.ts'

/** Whatever no route answers is answered here: a method nobody takes, a thing that is not there, a bug. */
export function answerErrors(server: FastifyInstance, sendProblem: SendProblem, log: Log): void {
  server.setNotFoundHandler((request, reply) => {
    reply.hijack()
    const message = `This address can be read, not written to: ${request.method} is not taken here.`
    return sendProblem(request.raw, reply.raw, { status: 405, reason: 'method-not-allowed', message })
  })
  server.setErrorHandler((error, request, reply) => {
    const { id } = request
    visitOf(request.raw)?.settle()
    reply.hijack()
    return sendProblem(request.raw, reply.raw, { ...problemFrom(error, log, id), requestId: id })
  })
}

/** What to say of an error: what is not there, what was asked wrongly, or a bug, which is logged under the name of the request. */
export function problemFrom(error: unknown, log: Log, reqId: string): { status: number; reason: string; message: string } {
  if (error instanceof NotFound) return { status: 404, reason: error.reason, message: error.message }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (error instanceof Error && status >= 400 && status < 500)
    return { status, reason: 'bad-request', message: `${error.message}.` }
  log.error({ err: error, reqId }, 'a request failed')
  return {
    status: 500,
    reason: 'server-error',
    message: 'Something went wrong on our side. It has been noted; please try again later.',
  }
}
