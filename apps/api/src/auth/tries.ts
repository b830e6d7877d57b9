import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { isKnownDevice } from '../db/queries/known-devices.ts'
import { findPersonByEmail } from '../db/queries/people.ts'
import { slowedBy, type AttemptCounter, type Slowed } from './attempts.ts'
import { clientHeaders, type AuthParts } from './auth-parts.ts'
import { hashOfToken } from './one-time-token.ts'

/** A request on its way through the sign-in library. */
export type GuardedRequest = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** Somebody who proves who they are: with a password, or with the code after it. */
export interface Try {
  /** What it counts against until it succeeds. */
  readonly slowed: readonly Slowed[]
  /** Whose account it is, when there is one. */
  readonly person?: string | undefined
  /** Whether they were signed in already. */
  readonly hadSession: boolean
}

/** What is asked for with a password, of people who are signed in. */
const withPassword = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
])
const withCode = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])

/** Counts tries as they come in. */
export interface TryCounter {
  /** What a request tries, counted. Throws 429 with the seconds to wait when it comes too soon. */
  readonly begin: (request: GuardedRequest) => Promise<Try>
}

const minuteSeconds = 60

/** The cookie by which a device is known again. */
export function deviceCookie(request: GuardedRequest) {
  return request.context.createAuthCookie('device', { maxAge: 180 * 24 * 60 * minuteSeconds })
}

/** The hash of the token by which the device of a request may be known. */
export function deviceOf(request: GuardedRequest): string | undefined {
  const token = request.getCookie(deviceCookie(request).name)
  return token ? hashOfToken(token) : undefined
}

/** Counts passwords and codes, by account, network and device. */
export function tryCounter({ database, counter }: AuthParts & { readonly counter: AttemptCounter }): TryCounter {
  const { db } = database

  async function tried(request: GuardedRequest): Promise<Try & { readonly account?: string }> {
    const signedIn = request.path === '/sign-in/email' ? null : await getSessionFromCtx(request)
    const known = { hadSession: signedIn !== null, person: signedIn?.user.id, slowed: [] }
    if (request.path === '/sign-in/email') {
      const email = String(request.body?.email).toLowerCase()
      return { ...known, account: email, person: (await findPersonByEmail(db, email))?.id }
    }
    if (withPassword.has(request.path) && signedIn) return { ...known, account: signedIn.user.email }
    if (!withCode.has(request.path) || signedIn) return known
    const person = await challenged(request)
    return { ...known, person, ...(person !== undefined && { account: `code ${person}` }) }
  }

  return {
    begin: async (request) => {
      const { account, ...found } = await tried(request)
      if (account === undefined) return found
      const network = request.headers?.get(clientHeaders.network) ?? 'unknown'
      const device = deviceOf(request)
      const isKnown = device !== undefined && found.person !== undefined && (await isKnownDevice(db, found.person, device))
      const slowed = slowedBy({ account, network, device: isKnown ? `${device} ${account}` : undefined })
      await beginOrWait(counter, slowed)
      return { ...found, slowed }
    },
  }
}

/** The person who has given a password and now owes the code. */
export async function challenged(request: GuardedRequest): Promise<string | undefined> {
  const { name } = request.context.createAuthCookie('two_factor')
  const challenge = await request.getSignedCookie(name, request.context.secret)
  return challenge ? (await request.context.internalAdapter.findVerificationValue(challenge))?.value : undefined
}

async function beginOrWait(counter: AttemptCounter, slowed: readonly Slowed[]): Promise<void> {
  const wait = await counter.begin(slowed)
  if (wait === 0) return
  const seconds = Math.ceil(wait / 1_000)
  const span = seconds < minuteSeconds ? `${seconds} s` : `${Math.ceil(seconds / minuteSeconds)} min`
  const message = `That was tried too often. Wait ${span}, or set your password anew.`
  throw new APIError('TOO_MANY_REQUESTS', { code: 'WAIT', message, seconds }, { 'Retry-After': String(seconds) })
}
