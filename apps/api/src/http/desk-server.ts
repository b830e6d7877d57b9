import { fastify } from 'fastify'
import { answerErrors } from './answer-errors.ts'
import { handedOver, headersBut, type DeskAnswer, type DeskQuestion } from './desk-question.ts'
import { registerDesk, type DeskParts } from './desk-routes.ts'
import { problemSender } from './problems.ts'
import { securityHeaders } from './security-headers.ts'
import { maxBodyBytes, routerOptions } from './request-limits.ts'

/** What answers questions to the desk, without a network. */
export interface DeskServer extends AsyncDisposable {
  readonly answer: (question: DeskQuestion) => Promise<DeskAnswer>
}

/** What an answer cannot say of a connection that it knows nothing of. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date'])

/** The doors of the desk alone, behind the same headers, limits and answers to errors as every other route. */
export function deskServer(parts: Omit<DeskParts, 'sendProblem'>): DeskServer {
  const common = securityHeaders(parts.baseUrl)
  const sendProblem = problemSender(parts.renderer, common, parts.log)
  const server = fastify({ bodyLimit: maxBodyBytes, routerOptions })
  server.addHook('onRequest', async (_request, reply) => void reply.headers(common))
  registerDesk(server, { ...parts, sendProblem })
  answerErrors(server, sendProblem, parts.log)
  return {
    answer: async ({ method, url, headers, from = 'unknown', body }) => {
      const {
        statusCode,
        headers: sent,
        rawPayload,
      } = await server.inject({
        method,
        url,
        headers: { 'user-agent': '', host: 'unnamed', ...headers },
        remoteAddress: from,
        ...(body && { payload: Buffer.from(body.buffer) }),
      })
      return {
        status: statusCode,
        headers: headersBut(ofConnection, sent),
        body: handedOver(rawPayload),
        edition: await editionKnown(),
      }
    },
    [Symbol.asyncDispose]: () => server.close(),
  }

  /** An answer is no less true because the ledger went away after it. */
  async function editionKnown(): Promise<number | undefined> {
    try {
      return await parts.store.current()
    } catch {
      return undefined
    }
  }
}
