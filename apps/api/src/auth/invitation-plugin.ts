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
import { PersonName } from './person-name.ts'

const Token = z.string().min(1).max(200)
const Redeem = z.object({
  token: Token,
  /** Left out by somebody who is signed in. */
  name: PersonName.optional(),
  /** Only asked of whoever opens the link of a first start. */
  email: EmailAddress.optional(),
  password: z.string().max(1_000).optional(),
})
type Redeem = z.infer<typeof Redeem>

/** Why something is not taken, and the field in which that is put right where there is one. */
interface Refusing {
  readonly reason: string
  readonly message: string
  readonly field?: string | undefined
}

/** A refusal as the library answers one: `code` for programs, in its spelling, a sentence, and the field that it is about. */
export function refused({ reason, message, field }: Refusing, status: 'BAD_REQUEST' | 'CONFLICT' = 'BAD_REQUEST'): APIError {
  return new APIError(status, { code: reason.toUpperCase().replaceAll('-', '_'), message, ...(field !== undefined && { field }) })
}

/** The refusal of a body, or of one field of it, in which something is not as it must be: the first thing that is not, at its field. */
export function wronglyFilled({ issues: [first] }: z.ZodError, field = first?.path.join('.')): APIError {
  return refused({ reason: 'wrong-input', message: first?.message ?? 'This is not what is asked for here.', field })
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

  const redeemed = createAuthEndpoint('/invitation/redeem', { method: 'POST', body: z.looseObject({}) }, async (ctx) => {
    const asked = Redeem.safeParse(ctx.body)
    if (!asked.success) throw wronglyFilled(asked.error)
    const { token } = asked.data
    const at = clock.now()
    const address = ctx.headers?.get(clientHeaders.shortened) ?? undefined
    const signedIn = await getSessionFromCtx(ctx)
    const refuse = async (refusal: Parameters<typeof refused>[0]) => {
      await audit(db, { at, what: 'invitation-refused', person: signedIn?.user.id, about: refusal.reason, address })
      return refused(refusal)
    }
    // Looked at before anything is asked of whoever has it; whether it still holds is decided when it is taken.
    const found = await readInvitation(db, token, at)
    if (!found.ok) throw await refuse(found)
    const redeemer: Redeemer = signedIn ? { known: signedIn.user } : { made: await newPerson(asked.data, found.value) }
    const ids = (await campaigns()).map(({ id }) => id)
    const outcome = await redeem(db, { token, redeemer, at, campaigns: ids, address })
    if (!outcome.ok) throw await refuse(outcome.reason === 'name-taken' ? { ...outcome, field: 'name' } : outcome)
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
    if (!strong.ok) throw refused({ ...strong, field: 'password' })
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
