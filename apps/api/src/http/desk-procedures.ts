import type { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { clientHeaders } from '../auth/auth-parts.ts'
import type { DeskContext } from '../desk/context.ts'
import { deskRouter } from '../desk/index.ts'
import { usualKept } from '../enquiries/kept.ts'
import { reasonOf, refusalError } from '../trpc.ts'
import { campaignsOf, type Admitted } from './desk-admission.ts'
import type { DeskParts } from './desk-answers.ts'
import { floodLimit } from './flood-limit.ts'
import type { Log } from './log.ts'

/** What is known of whoever asks, the cookies that the answer must set, and whether they ask too much. */
export interface Known {
  readonly context: DeskContext
  readonly cookies: readonly string[]
  readonly isTooMuch: boolean
}

/** Finds out who asks; so many questions at once count. */
export type KnowWho = (admitted: Admitted, questions?: number) => Promise<Known>

/** Nobody types so fast; it is for what runs away, or was taken over. */
const mostOfPersonInMinute = 1_200
const mostInBatch = 20
const ofStorage = new Set(['storage-failed', 'connection-lost'])

/** Why somebody who asks too much is not answered. */
export const tooMuch = {
  reason: 'too-many-requests',
  message: 'That is too much at once. Wait a minute; nothing of it was done.',
}

/** Makes what finds out who asks. */
export function knowingWho({ desk, db, store, clock }: DeskParts): KnowWho {
  const pace = floodLimit(desk.mostOfPersonInMinute ?? mostOfPersonInMinute)
  return async ({ auth, origin, request: { headers } }, questions = 1) => {
    const { person, cookies } = await auth.whoIs(headers)
    const now = { today: clock.today(), current: await store.current() }
    const address = headers.get(clientHeaders.shortened) ?? undefined
    const campaigns = () => campaignsOf(store)
    const { mailer, kept = usualKept } = desk
    const { passwordLink } = auth
    const context = { db, store, now, clock, person, address, baseUrl: origin, mailer, passwordLink, kept, campaigns }
    return { context, cookies, isTooMuch: person !== undefined && !pace.allows(person.id, questions) }
  }
}

/** The answer of the procedures that a question calls, for whoever is signed in. */
export function called(admitted: Admitted, knowWho: KnowWho, log: Log): Promise<Response> {
  const { request } = admitted
  return fetchRequestHandler({
    endpoint: '/desk/trpc',
    req: request,
    router: deskRouter,
    maxBatchSize: mostInBatch,
    createContext: async ({ resHeaders }) => {
      const { context, cookies, isTooMuch } = await knowWho(admitted, questionsIn(request.url))
      if (isTooMuch) throw refusalError('TOO_MANY_REQUESTS', tooMuch)
      for (const cookie of cookies) resHeaders.append('set-cookie', cookie)
      return context
    },
    onError: ({ error, path, ctx }) => noteWhatFailed(log, { error, path, person: ctx?.person?.id }),
  })
}

/** How many procedures a call asks for together; each counts. */
function questionsIn(url: string): number {
  return decodeURIComponent(new URL(url).pathname).split(',').length
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
