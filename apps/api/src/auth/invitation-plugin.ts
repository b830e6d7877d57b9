import { randomUUID } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Invitation } from '../db/queries/invitations.ts'
import { findPersonByEmail, type Person } from '../db/queries/people.ts'
import { audit } from './audit.ts'
import { clientHeaders, type AuthParts } from './auth-parts.ts'
import { EmailAddress, readInvitation, redeem, signInFirst, type Redeemer } from './invitations.ts'
import { checkPassword } from './password-strength.ts'
import { hashPassword } from './password-hash.ts'

const Token = z.string().min(1).max(200)
const Redeem = z.object({
  token: Token,
  /** Left out by somebody who is signed in. */
  name: z.string().trim().min(1, 'Say your name, as others will see it.').max(100).optional(),
  /** Only asked of whoever opens the link of a first start. */
  email: EmailAddress.optional(),
  password: z.string().max(1_000).optional(),
})
type Redeem = z.infer<typeof Redeem>

/** A refusal as the library answers one: `code` for programs, in its spelling, and a sentence. */
export function refused(
  { reason, message }: { reason: string; message: string },
  status: 'BAD_REQUEST' | 'CONFLICT' = 'BAD_REQUEST',
): APIError {
  return new APIError(status, { code: reason.toUpperCase().replaceAll('-', '_'), message })
}

/** The only way to an account: redeeming an invitation. */
export function invitationPlugin(parts: AuthParts) {
  const { database, clock, campaigns, passwordCost } = parts
  const { db } = database

  const read = createAuthEndpoint('/invitation/read', { method: 'POST', body: z.object({ token: Token }) }, async (ctx) => {
    const found = await readInvitation(db, ctx.body.token, clock.now())
    if (!found.ok) throw refused(found)
    const { email, campaign, role, expiresAt } = found.value
    const title = (await campaigns()).find(({ id }) => id === campaign)?.title
    const hasAccount = email !== undefined && (await findPersonByEmail(db, email)) !== undefined
    return ctx.json({ email, campaign, title, role, expiresAt, hasAccount })
  })

  const redeemed = createAuthEndpoint('/invitation/redeem', { method: 'POST', body: Redeem }, async (ctx) => {
    const at = clock.now()
    const address = ctx.headers?.get(clientHeaders.shortened) ?? undefined
    const signedIn = await getSessionFromCtx(ctx)
    const refuse = async (refusal: Parameters<typeof refused>[0]) => {
      await audit(db, { at, what: 'invitation-refused', person: signedIn?.user.id, about: refusal.reason, address })
      return refused(refusal)
    }
    // Looked at before anything is asked of whoever has it; whether it still holds is decided when it is taken.
    const found = await readInvitation(db, ctx.body.token, at)
    if (!found.ok) throw await refuse(found)
    const redeemer: Redeemer = signedIn ? { known: signedIn.user } : { made: await newPerson(ctx.body, found.value) }
    const ids = (await campaigns()).map(({ id }) => id)
    const outcome = await redeem(db, { token: ctx.body.token, redeemer, at, campaigns: ids, address })
    if (!outcome.ok) throw await refuse(outcome)
    if (!signedIn) await signIn(ctx, outcome.value)
    return ctx.json({ person: outcome.value })
  })

  async function newPerson({ name, email, password }: Redeem, invitation: Invitation) {
    const address = invitation.email ?? email
    if (name === undefined || address === undefined || password === undefined) {
      throw refused({ reason: 'incomplete', message: 'An account needs a name, an e-mail address and a password.' })
    }
    if (await findPersonByEmail(db, address)) throw refused(signInFirst)
    const strong = await checkPassword(password, [name, address])
    if (!strong.ok) throw refused(strong)
    return { id: randomUUID(), name, email: address, passwordHash: await hashPassword(password, passwordCost) }
  }

  return { id: 'invitation', endpoints: { readInvitation: read, redeemInvitation: redeemed } } satisfies BetterAuthPlugin
}

/** Whoever has just made an account is signed in with it. */
async function signIn(ctx: Parameters<typeof setSessionCookie>[0], { id }: Person): Promise<void> {
  const session = await ctx.context.internalAdapter.createSession(id)
  const user = await ctx.context.internalAdapter.findUserById(id)
  if (!session || !user) throw new Error('An account that was just made cannot be signed in.')
  await setSessionCookie(ctx, { session, user })
}
