import type { IncomingMessage } from 'node:http'
import type { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clientHeaders } from '../auth/auth-parts.ts'
import { networkOf, shortened } from './client-address.ts'
import type { Auth } from '../auth/create-auth.ts'
import type { PasswordCost } from '../auth/password-hash.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { DeskContext } from '../desk/context.ts'
import { deskRouter } from '../desk/index.ts'
import { usualKept, type Kept } from '../enquiries/kept.ts'
import type { EditionStore } from '../ledger/index.ts'
import { Lru } from '../ledger/lru.ts'
import type { Mailer } from '../mail/mailer.ts'
import { reasonOf, refusalError } from '../trpc.ts'
import { clientOf } from './client-of.ts'
import { previewsWith } from './desk-preview.ts'
import { deskOrigin, sameSite } from './desk-origin.ts'
import { floodLimit } from './flood-limit.ts'
import { keptOut } from './kept-out.ts'
import type { Log } from './log.ts'
import type { PageProblem, PageRenderer } from './page-renderer.ts'
import type { SendProblem } from './problems.ts'
import { maxBodyBytes } from './request-limits.ts'
import { deskHeaders } from './security-headers.ts'
import { wrongWithAddress, wrongWithBody, wrongWithPath } from './wrong-text.ts'

/** What the desk is set up with. */
export interface DeskSettings {
  readonly engine: Database['engine']
  readonly secret: string
  readonly mailer?: Mailer | undefined
  /** How long enquiries are kept; as usual unless given. */
  readonly kept?: Kept | undefined
  /** What hashing a password costs; enough to be strong unless given. */
  readonly passwordCost?: PasswordCost | undefined
  /** How many proxies of ours stand in front. */
  readonly proxies: number
  /** How often one person may ask in a minute; more than anybody does unless given. */
  readonly mostOfPersonInMinute?: number | undefined
}

/** What the routes are made with. */
export interface DeskParts {
  readonly desk: DeskSettings
  readonly db: Database['db']
  readonly store: EditionStore
  readonly clock: Clock
  readonly log: Log
  readonly sendProblem: SendProblem
  readonly renderer: PageRenderer
  readonly baseUrl?: string | undefined
}

/** A request that may go on: where the desk is open, who sends it, and how they sign in. */
interface Admitted {
  readonly origin: string
  readonly headers: Headers
  readonly auth: Auth
}

const originsHeld = 4
const mostInMinute = 240
/** Nobody types so fast; it is for what runs away, or was taken over. */
const mostOfPersonInMinute = 1_200
const mostInBatch = 20
const ofStorage = new Set(['storage-failed', 'connection-lost'])
/** A draft holds a record as it is typed; nothing else is larger. */
const mostOfDraft = 1_048_576

/** The doors of the desk: what is asked there, and how much may be said. */
export const deskDoors = {
  auth: { method: ['GET', 'POST'], url: '/desk/auth/*', bodyLimit: maxBodyBytes },
  procedures: { method: ['GET', 'POST'], url: '/desk/trpc/*', bodyLimit: mostOfDraft },
  preview: { method: ['GET'], url: '/desk/preview/:proposal' },
  previewPage: { method: ['GET'], url: '/desk/preview/:proposal/*' },
} satisfies Readonly<Record<string, { method: string[]; url: string; bodyLimit?: number }>>

/** Signing in at `/desk/auth/…`, the desk's procedures at `/desk/trpc/…`, and previews at `/desk/preview/…`. Nothing of it is kept, by us or by anybody. */
export function registerDesk(server: FastifyInstance, parts: DeskParts): void {
  const admit = admission(parts)
  const problem = problemWith(parts)
  const pace = floodLimit(parts.desk.mostOfPersonInMinute ?? mostOfPersonInMinute)
  const knownOf = async (admitted: Admitted, questions = 1) => {
    const known = await contextOf(admitted, parts)
    const { person } = known.context
    return { ...known, isTooMuch: person !== undefined && !pace.allows(person.id, questions) }
  }
  const showPreview = previewsWith(parts.renderer)
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(deskHeaders))

    scope.route({
      ...deskDoors.auth,
      handler: async (request, reply) => {
        const admitted = await admit(request, reply)
        if (!admitted) return reply
        const answer = await admitted.auth.answer(asked(request, admitted))
        return answer ? sent(reply, answer) : problem(request, reply, nothingThere)
      },
    })

    scope.route({
      ...deskDoors.procedures,
      handler: async (request, reply) => {
        const admitted = await admit(request, reply)
        return admitted
          ? sent(reply, await called(asked(request, admitted), () => knownOf(admitted, questionsIn(request.url)), parts.log))
          : reply
      },
    })

    for (const door of [deskDoors.preview, deskDoors.previewPage]) {
      const handler = async (request: FastifyRequest, reply: FastifyReply) => {
        const admitted = await admit(request, reply)
        if (!admitted) return reply
        const { context, cookies, isTooMuch } = await knownOf(admitted)
        if (isTooMuch) return problem(request, reply, { status: 429, ...tooMuch })
        if (cookies.length > 0) reply.header('set-cookie', [...cookies])
        return showPreview(request, reply, context)
      }
      scope.route({ ...door, handler })
    }
  })
}

/** How many procedures a call asks for together; each counts. */
function questionsIn(url: string): number {
  const [path = ''] = url.split('?', 1)
  return decodeURIComponent(path).split(',').length
}

/** Lets requests in that come from the desk itself, and not too many that would sign in. */
function admission({ desk, db, store, clock, log, sendProblem, baseUrl }: DeskParts) {
  const limit = floodLimit(mostInMinute)
  const note = keptOut(log, 'a request was kept from the desk')
  const held = new Lru<Promise<Auth>>(originsHeld)
  const make = async (origin: string) => {
    const { createAuth } = await import('../auth/create-auth.ts')
    const campaigns = () => campaignsOf(store)
    const database = { db, engine: desk.engine }
    return createAuth({ ...desk, database, baseUrl: origin, clock, log, campaigns })
  }

  return async (request: FastifyRequest, reply: FastifyReply): Promise<Admitted | undefined> => {
    const { raw } = request
    const client = clientOf(raw, desk.proxies)
    const refuse = (status: number, reason: string, message: string) => {
      reply.hijack()
      note(raw, client, reason)
      return sendProblem(raw, reply.raw, { status, reason, message }).then(() => undefined)
    }
    // Not where people work: many of them share an office, and whoever is signed out is answered there without a look at the ledger.
    if (raw.url?.startsWith('/desk/auth/') && !limit.allows(networkOf(client))) {
      return refuse(429, 'too-many-requests', 'That is too much at once. Wait a minute.')
    }
    const origin = deskOrigin(raw, baseUrl)
    if (!origin.ok) return refuse(421, origin.reason, origin.message)
    const from = sameSite(raw, origin.value)
    if (!from.ok) return refuse(403, from.reason, from.message)
    const url = raw.url ?? ''
    const wrong =
      wrongWithPath(url) ?? wrongWithAddress(url) ?? (typeof request.body === 'string' ? wrongWithBody(request.body) : undefined)
    if (wrong !== undefined) return refuse(400, 'wrong-input', wrong)
    const auth = await held.of(origin.value, () => make(origin.value))
    return { origin: origin.value, headers: headersOf(raw, client), auth }
  }
}

async function campaignsOf(store: EditionStore) {
  const { tracker } = await store.edition(await store.current())
  return tracker.campaigns.map(({ id, title }) => ({ id: String(id), title }))
}

/** The headers of a request, with those that only we may write. */
function headersOf({ headers }: IncomingMessage, client: string | undefined): Headers {
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) copied.append(name, one)
  }
  for (const name of ['content-length', 'transfer-encoding', 'connection', 'x-forwarded-for', ...Object.values(clientHeaders)]) {
    copied.delete(name)
  }
  copied.set(clientHeaders.network, networkOf(client))
  const kept = shortened(client)
  if (kept !== undefined) copied.set(clientHeaders.shortened, kept)
  return copied
}

function asked({ raw, body }: FastifyRequest, { origin, headers }: Admitted): Request {
  const url = new URL(raw.url ?? '/', origin)
  return new Request(url, { method: raw.method ?? 'GET', headers, body: typeof body === 'string' && body !== '' ? body : null })
}

interface Known {
  readonly context: DeskContext
  readonly cookies: readonly string[]
}

/** What is known of a call, and the cookies that its answer must set. */
async function contextOf({ auth, origin, headers }: Admitted, { desk, db, store, clock }: DeskParts): Promise<Known> {
  const { person, cookies } = await auth.whoIs(headers)
  const now = { today: clock.today(), current: await store.current() }
  const address = headers.get(clientHeaders.shortened) ?? undefined
  const campaigns = () => campaignsOf(store)
  const { mailer, kept = usualKept } = desk
  const { passwordLink } = auth
  return { context: { db, store, now, clock, person, address, baseUrl: origin, mailer, passwordLink, kept, campaigns }, cookies }
}

/** The answer of a procedure, for whoever is signed in. */
function called(request: Request, knownOf: () => Promise<Known & { isTooMuch: boolean }>, log: Log): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/desk/trpc',
    req: request,
    router: deskRouter,
    maxBatchSize: mostInBatch,
    createContext: async ({ resHeaders }) => {
      const { context, cookies, isTooMuch } = await knownOf()
      if (isTooMuch) throw refusalError('TOO_MANY_REQUESTS', tooMuch)
      for (const cookie of cookies) resHeaders.append('set-cookie', cookie)
      return context
    },
    onError: ({ error, path, ctx }) => noteWhatFailed(log, { error, path, person: ctx?.person?.id }),
  })
}

/** A question that was not answered is told with its cause, what the ledger did not take with why, and a refusal with its reason. */
function noteWhatFailed(
  log: Log,
  { error, path, person }: { readonly error: TRPCError; readonly path: string | undefined; readonly person: string | undefined },
): void {
  const reason = reasonOf(error)
  if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error, path }, 'a question at the desk could not be answered')
  else if (ofStorage.has(reason))
    log.error({ path, reason, person, why: error.message }, 'the ledger did not take what was done at the desk')
  // The desk asks in the right shape: who does not, may be trying something. What was sent is not written down.
  else if (error.code === 'BAD_REQUEST') log.warn({ path, person }, 'a question at the desk had the wrong shape')
  else if (person !== undefined) log.info({ path, reason, person }, 'refused at the desk')
}

async function sent(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  const cookies = answer.headers.getSetCookie()
  const type = answer.headers.get('content-type')
  const retry = answer.headers.get('retry-after')
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  if (type !== null) reply.header('content-type', type)
  if (retry !== null) reply.header('retry-after', retry)
  return reply.status(answer.status).send(Buffer.from(await answer.arrayBuffer()))
}

const notFound = 'There is nothing at this address of the desk.'
const nothingThere = { status: 404, reason: 'not-found', message: notFound }
const tooMuch = { reason: 'too-many-requests', message: 'That is too much at once. Wait a minute; nothing of it was done.' }

/** Answers with what is wrong in the place of the route. */
function problemWith({ sendProblem }: DeskParts) {
  return (request: FastifyRequest, reply: FastifyReply, what: PageProblem) => {
    reply.hijack()
    return sendProblem(request.raw, reply.raw, what)
  }
}
