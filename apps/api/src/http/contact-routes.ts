import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { storageFailure } from '../db/storage-failure.ts'
import { reception, type ReceptionRefusal } from '../enquiries/reception.ts'
import { momentOf, type EditionStore } from '../ledger/index.ts'
import { networkOf } from './client-address.ts'
import { clientOf } from './client-of.ts'
import { isFromHere } from './contact-origin.ts'
import type { ContactStep } from './contact-step.ts'
import { floodLimit } from './flood-limit.ts'
import { keptOut } from './kept-out.ts'
import type { Log } from './log.ts'
import type { PageRenderer } from './page-renderer.ts'
import { apiFor, problemOf } from './pages.ts'
import type { SendProblem } from './problems.ts'

/** What the routes are made with. */
export interface ContactParts {
  readonly db: Db
  readonly store: EditionStore
  readonly clock: Clock
  readonly log: Log
  readonly renderer: PageRenderer
  readonly sendProblem: SendProblem
  /** What seals are made by. */
  readonly secret: string
  /** How many proxies of ours stand in front. */
  readonly proxies: number
  readonly baseUrl?: string | undefined
}

/** A page that answers a form, with its status. */
interface Answer {
  readonly status: number
  readonly step: ContactStep
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
  const { renderer, log } = parts
  const steps = contactSteps(parts)
  const limit = floodLimit(mostInMinute)
  const note = keptOut(log, 'a form was kept out')

  async function show(request: FastifyRequest, reply: FastifyReply, { status, step }: Answer): Promise<FastifyReply> {
    const { db, store, clock, sendProblem } = parts
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
  function refusalOf({ raw }: FastifyRequest): Answer | undefined {
    const client = clientOf(raw, parts.proxies)
    const keep = (reason: string, answer: Answer) => {
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
      const known = unreadable.get(status)
      if (known !== undefined) return show(request, reply, refused(status, known))
      if (status < 500) return show(request, reply, refused(400, garbled))
      log.error({ err: error, reqId: request.id }, 'a form could not be answered')
      return show(request, reply, refused(500, ourFault))
    })

    scope.post('/contact', { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const form = formOf(request)
      return show(request, reply, await (form.has('change') ? steps.again(form) : steps.check(form)))
    })
    scope.post('/contact/send', { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const answer = await steps.send(formOf(request), networkOf(clientOf(request.raw, parts.proxies)))
      if (answer.status === 429) reply.header('retry-after', retrySeconds)
      if (answer.step.step !== 'sent') return show(request, reply, answer)
      return reply.status(303).header('location', '/contact/sent').send()
    })
    scope.get('/contact/sent', (request, reply) => show(request, reply, { status: 200, step: { step: 'sent' } }))
    // Whoever loads the address of an answer anew has nothing to send.
    scope.get('/contact/send', async (_request, reply) => reply.status(303).header('location', '/contact').send())
  })
}

/** What each form is answered with. */
function contactSteps({ db, store, clock, secret, log }: ContactParts) {
  const door = reception(db, { clock, secret })
  const read = async (form: URLSearchParams) => {
    const { tracker } = await store.edition(await store.current())
    return door.read(
      form,
      tracker.campaigns.map(({ id }) => String(id)),
    )
  }

  async function check(form: URLSearchParams): Promise<Answer> {
    const { typed, mistakes } = await read(form)
    if (mistakes.length > 0) return { status: 422, step: { step: 'form', typed, mistakes } }
    return { status: 200, step: { step: 'check', typed, seal: door.seal(typed) } }
  }

  async function again(form: URLSearchParams): Promise<Answer> {
    const { typed } = await read(form)
    return { status: 200, step: { step: 'form', typed, mistakes: [] } }
  }

  async function send(form: URLSearchParams, network: string): Promise<Answer> {
    const { typed, mistakes } = await read(form)
    if (mistakes.length > 0) return { status: 422, step: { step: 'form', typed, mistakes } }
    const seal = form.get('seal') ?? ''
    try {
      const received = await door.receive({ typed, seal, network })
      if (received.ok) return { status: 200, step: { step: 'sent' } }
      const { reason, message: notice } = received
      const isStillGood = reason === 'too-quick' || reason === 'too-many'
      return { status: statuses[reason], step: { step: 'check', typed, seal: isStillGood ? seal : door.seal(typed), notice } }
    } catch (error) {
      log.error({ err: error }, 'an enquiry could not be kept')
      const status = storageFailure(error) ? 503 : 500
      return { status, step: { step: 'check', typed, seal, notice: notKept } }
    }
  }

  return { check, again, send }
}

const statuses: Readonly<Record<ReceptionRefusal, number>> = {
  'not-sealed': 422,
  'too-quick': 422,
  'too-late': 422,
  'too-many': 429,
}

const notKept = 'Nothing was sent: it could not be kept here just now. Your words are still below. Try again in a minute.'
const fromElsewhere =
  'Nothing was sent: your browser says that this came from a page of another site. Write on the contact page itself.'
const tooOften = 'Nothing was sent: too much came from your network within a minute. Go back, wait a minute, and send it again.'
const garbled = 'Nothing was sent: what came cannot be read. Go back, and try again.'
const ourFault = 'Nothing was sent: something went wrong on our side. It has been noted. Go back, and try again in a minute.'
const unreadable: ReadonlyMap<number, string> = new Map([
  [413, 'Nothing was sent: it is far longer than the 5,000 characters that a message can have. Go back, and shorten it.'],
  [415, 'Nothing was sent: what came is not the form of the contact page. Fill that in; files cannot be sent.'],
])

function refused(status: number, message: string): Answer {
  return { status, step: { step: 'refused', message } }
}

function formOf({ body }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(typeof body === 'string' ? body : '')
}
