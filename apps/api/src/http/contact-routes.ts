import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { momentOf } from '../ledger/index.ts'
import { networkOf, networksOf } from './client-address.ts'
import { clientOf } from './client-of.ts'
import { isFromHere } from './contact-origin.ts'
import { contactSteps, type ContactAnswer, type ContactStepParts } from './contact-steps.ts'
import { floodLimit } from './flood-limit.ts'
import { keptOut } from './kept-out.ts'
import type { PageRenderer } from './page-renderer.ts'
import { apiFor, problemOf } from './pages.ts'
import type { SendProblem } from './problems.ts'

/** What the routes are made with. */
export interface ContactParts extends ContactStepParts {
  readonly renderer: PageRenderer
  readonly sendProblem: SendProblem
  /** How many proxies of ours stand in front. */
  readonly proxies: number
  readonly baseUrl?: string | undefined
}

/** Five thousand characters of any script, each of them coded as nine, and the other fields. */
const maxBodyBytes = 65_536
const mostInMinute = 30
const retrySeconds = 3_600

const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Cross-Origin-Resource-Policy': 'same-origin' }

/**
 * What the form of `/contact` is answered with. The form itself is a page like every other; nothing here is kept in memory, and every
 * answer is a page of the site, whatever was sent.
 */
export function registerContact(server: FastifyInstance, parts: ContactParts): void {
  const { renderer, sendProblem, log } = parts
  const steps = contactSteps(parts)
  const limit = floodLimit(mostInMinute)
  const note = keptOut(log, 'a form was kept out')

  async function show(request: FastifyRequest, reply: FastifyReply, { status, step }: ContactAnswer): Promise<FastifyReply> {
    const { db, store, clock } = parts
    const now = { today: clock.today(), current: await store.current() }
    const moment = await momentOf(store, now, {})
    if (!moment.ok) {
      reply.hijack()
      await sendProblem(request.raw, reply.raw, { ...problemOf(moment.reason), message: moment.message })
      return reply
    }
    const api = apiFor({ db, store, now })
    const { html } = await renderer.render({ url: '/contact', permanent: false, api, contact: step, ...moment.value })
    return reply.status(status).type('text/html; charset=utf-8').send(html)
  }

  /** Why a form may not come in, before it is looked at. */
  function refusalOf({ raw }: FastifyRequest): ContactAnswer | undefined {
    const client = clientOf(raw, parts.proxies)
    const keep = (reason: string, answer: ContactAnswer) => {
      note(raw, client, reason)
      return answer
    }
    if (!isFromHere(raw, parts.baseUrl)) return keep('from-another-site', refused(403, fromElsewhere))
    return limit.allows(networkOf(client)) ? undefined : keep('too-many-requests', refused(429, tooOften))
  }

  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    )
    scope.addHook('onRequest', async (request, reply) => {
      reply.headers(headers)
      const refusal = request.method === 'POST' ? refusalOf(request) : undefined
      return refusal && show(request, reply, refusal)
    })
    scope.setErrorHandler(async (error, request, reply) => {
      const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
      if (status >= 500) log.error({ err: error, reqId: request.id }, 'a form could not be answered')
      const message = unreadable.get(status) ?? (status < 500 ? garbled : ourFault)
      try {
        return await show(request, reply, refused(status, message))
      } catch {
        // What stood in the way of the answer may stand in the way of this page too.
        reply.hijack()
        await sendProblem(request.raw, reply.raw, { status, reason: 'not-sent', message, requestId: request.id })
        return reply
      }
    })

    scope.post('/contact', { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const form = formOf(request)
      return show(request, reply, await (form.has('change') ? steps.again(form) : steps.check(form)))
    })
    scope.post('/contact/send', { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const answer = await steps.send(formOf(request), networksOf(clientOf(request.raw, parts.proxies)))
      if (answer.status === 429) reply.header('retry-after', retrySeconds)
      if (answer.step.step !== 'sent') return show(request, reply, answer)
      return reply.status(303).header('location', '/contact/sent').send()
    })
    scope.get('/contact/sent', (request, reply) => show(request, reply, { status: 200, step: { step: 'sent' } }))
    // Whoever loads the address of an answer anew has nothing to send.
    scope.get('/contact/send', async (_request, reply) => reply.status(303).header('location', '/contact').send())
  })
}

const fromElsewhere =
  'Nothing was sent: your browser says that this came from a page of another site. Write on the contact page itself.'
const tooOften = 'Nothing was sent: too much came from your network within a minute. Go back, wait a minute, and send it again.'
const garbled = 'Nothing was sent: what came cannot be read. Go back, and try again.'
const ourFault = 'Nothing was sent: something went wrong on our side. It has been noted. Go back, and try again in a minute.'
const unreadable: ReadonlyMap<number, string> = new Map([
  [413, 'Nothing was sent: it is far longer than the 5,000 characters that a message can have. Go back, and shorten it.'],
  [415, 'Nothing was sent: what came is not the form of the contact page. Fill that in; files cannot be sent.'],
])

function refused(status: number, message: string): ContactAnswer {
  return { status, step: { step: 'refused', message } }
}

function formOf({ body }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(typeof body === 'string' ? body : '')
}
