import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { insertKnownDevice, isKnownDevice } from '../db/queries/known-devices.ts'
import { deleteOtherSessions } from '../db/queries/sessions.ts'
import type { Mail } from '../mail/mailer.ts'
import type { AttemptCounter } from './attempts.ts'
import { audit, type Audited } from './audit.ts'
import { clientHeaders, type AuthParts } from './auth-parts.ts'
import { hashOfBackupCode } from './backup-codes.ts'
import { passwordChangedLetter } from './letters.ts'
import { oneTimeToken } from './one-time-token.ts'
import { rememberUsed } from './password-links.ts'
import { nameTaken, newPasswordOf, notTaken, resetWaits } from './request-rules.ts'
import { challenged, deviceCookie, deviceOf, tryCounter, type GuardedRequest, type Try } from './tries.ts'

/** What the guard is made with. */
export interface GuardParts extends AuthParts {
  readonly counter: AttemptCounter
  /** Sends a letter without anybody waiting for it. */
  readonly notify: (letter: Mail) => void
}

/** What is written down when something is done, or refused. */
const noted: Readonly<Record<string, { readonly done?: Audited; readonly refused?: Audited }>> = {
  '/sign-in/email': { refused: 'sign-in-refused' },
  '/passkey/verify-authentication': { refused: 'sign-in-refused' },
  '/two-factor/verify-totp': { refused: 'second-factor-refused' },
  '/two-factor/verify-backup-code': { refused: 'second-factor-refused' },
  '/two-factor/disable': { done: 'second-factor-removed' },
  '/two-factor/generate-backup-codes': { done: 'backup-codes-made' },
  '/passkey/verify-registration': { done: 'passkey-added' },
  '/passkey/delete-passkey': { done: 'passkey-removed' },
  '/change-password': { done: 'password-changed' },
  '/reset-password': { refused: 'password-reset-refused' },
  '/update-user': { done: 'name-changed' },
  '/sign-out': { done: 'signed-out' },
}

/** What lets somebody in, when they were not before. */
const waysIn = new Set([
  '/sign-in/email',
  '/passkey/verify-authentication',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/invitation/redeem',
])

const ofPasskeys = new Set(['/passkey/delete-passkey', '/passkey/update-passkey'])
const freshMs = 3_600_000

/** How long a code from an app stays good: twice the half minute it is shown, for clocks that go wrong, and a little. */
const codeHoldsMs = 120_000

/**
 * Stands before and behind every request to the sign-in library: makes those wait who guess, takes no weak password and no code twice,
 * ends sessions when a password changes, knows devices again, and writes down who came in and who was refused.
 */
export function createGuard(parts: GuardParts) {
  const { database, clock, counter, notify } = parts
  const { db } = database
  const tries = tryCounter(parts)
  const going = new WeakMap<Request, Try>()

  const before = createAuthMiddleware(async (ctx) => {
    if (!ctx.request) return
    const refusal = notTaken(ctx.body, ctx.query)
    if (refusal) throw refusal
    if (ctx.path === '/request-password-reset') return resetWaits(ctx, counter)
    going.set(ctx.request, await tries.begin(ctx))
    await refuseUsedCode(ctx)
    await refuseStale(ctx)
    const taken = await nameTaken(ctx, db)
    if (taken) throw taken
    const weak = await newPasswordOf(ctx)
    if (weak) throw weak
    if (ctx.path === '/change-password') return { context: { body: { ...ctx.body, revokeOtherSessions: true } } }
    // The library compares what is kept, and that is the hash.
    if (ctx.path === '/two-factor/verify-backup-code') {
      return { context: { body: { ...ctx.body, code: hashOfBackupCode(String(ctx.body?.code)) } } }
    }
  })

  const after = createAuthMiddleware(async (ctx) => {
    const made = ctx.request && going.get(ctx.request)
    if (!made) return
    const isRefused = isAPIError(ctx.context.returned)
    const person = ctx.context.newSession?.user.id ?? made.person
    const what = isRefused ? noted[ctx.path]?.refused : noted[ctx.path]?.done
    if (what !== undefined) await note(ctx, what, person)
    if (isRefused) return
    await counter.clear(made.slowed)
    if (ctx.path === '/two-factor/verify-totp' && person !== undefined) await useUp(ctx, person)
    if (ctx.path === '/reset-password') await rememberUsed(ctx, clock.now())
    if (!ctx.context.newSession) return
    if (ctx.path === '/change-password') notify(passwordChangedLetter(ctx.context.newSession.user.email))
    if (!made.hadSession && waysIn.has(ctx.path)) await welcome(ctx, ctx.context.newSession.user.id)
    else if (ctx.path === '/two-factor/verify-totp') await secondFactorSetUp(ctx, ctx.context.newSession)
  })

  async function note(ctx: GuardedRequest, what: Audited, person: string | undefined): Promise<void> {
    const address = ctx.headers?.get(clientHeaders.shortened) ?? undefined
    const about = what === 'name-changed' ? String(ctx.body?.name) : ctx.path.slice(1)
    await audit(db, { at: clock.now(), what, person, about, address })
  }

  /** From now on this device is known, and what others try does not slow it down. */
  async function welcome(ctx: GuardedRequest, person: string): Promise<void> {
    await note(ctx, 'signed-in', person)
    const held = deviceOf(ctx)
    if (held !== undefined && (await isKnownDevice(db, person, held))) return
    const { token, hash } = oneTimeToken()
    await insertKnownDevice(db, person, { tokenHash: hash, since: clock.now() })
    const { name, attributes } = deviceCookie(ctx)
    ctx.setCookie(name, token, attributes)
  }

  /** Sessions that began without the second factor end now. */
  async function secondFactorSetUp(ctx: GuardedRequest, { session, user }: { session: { id: string }; user: { id: string } }) {
    await deleteOtherSessions(db, user.id, session.id)
    await note(ctx, 'second-factor-set-up', user.id)
  }

  /** What lets somebody in is taken away, as it is added, only by who signed in within the hour: an open desk is not enough. */
  async function refuseStale(ctx: GuardedRequest): Promise<void> {
    if (!ofPasskeys.has(ctx.path)) return
    const found = await getSessionFromCtx(ctx)
    if (!found || clock.ms() - found.session.createdAt.getTime() <= freshMs) return
    throw new APIError('FORBIDDEN', {
      code: 'SESSION_NOT_FRESH',
      message: 'You signed in more than an hour ago. Sign in again, then do this.',
    })
  }

  async function refuseUsedCode(ctx: GuardedRequest): Promise<void> {
    const person = ctx.path === '/two-factor/verify-totp' ? await challenged(ctx) : undefined
    if (person === undefined || !(await ctx.context.internalAdapter.findVerificationValue(usedCode(ctx, person)))) return
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'This code has been used. Wait for the next one.' })
  }

  async function useUp(ctx: GuardedRequest, person: string): Promise<void> {
    const used = { identifier: usedCode(ctx, person), value: person, expiresAt: new Date(Date.now() + codeHoldsMs) }
    await ctx.context.internalAdapter.createVerificationValue(used)
  }

  return {
    id: 'guard',
    hooks: { before: [{ matcher: () => true, handler: before }], after: [{ matcher: () => true, handler: after }] },
  } satisfies BetterAuthPlugin
}

function usedCode({ body }: GuardedRequest, person: string): string {
  return `used-code:${person}:${String(body?.code)}`
}
