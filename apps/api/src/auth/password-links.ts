import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { sayDay } from '@dutywatch/domain/date'
import { z } from 'zod'
import { dayInLondon } from '../clock.ts'
import type { AuthParts } from './auth-parts.ts'
import { refused } from './invitation-plugin.ts'
import type { GuardedRequest } from './tries.ts'

const dayMs = 86_400_000
/** How long somebody who opens a link once more is told that it was used. */
const usedToldDays = 30

const resetToken = (token: string) => `reset-password:${token}`
const usedToken = (token: string) => `used-reset:${token}`

/**
 * Answers whoever holds a link for a new password whose it is and until when; or why it sets none, and how they come by another. How links are
 * come by here is told to anybody.
 */
export function passwordLinkPlugin({ mailer }: Pick<AuthParts, 'mailer'>) {
  const another = mailer
    ? 'For another, press “Forgotten your password?” where you sign in.'
    : 'An admin of your campaign can make you a link for a new password, under People; so can whoever runs the server: “dutywatch admin recover”.'
  const options = { method: 'POST', body: z.object({ token: z.string().min(1).max(200) }) } as const

  const read = createAuthEndpoint('/reset-password/read', options, async (ctx) => {
    const { internalAdapter } = ctx.context
    const { token } = ctx.body
    const [found, used] = [
      await internalAdapter.findVerificationValue(resetToken(token)),
      await internalAdapter.findVerificationValue(usedToken(token)),
    ]
    if (used) {
      const day = sayDay(dayInLondon(Date.parse(used.value)))
      const message = `It works once, and was used on ${day}. Sign in with the password that was chosen then. ${another}`
      throw refused({ reason: 'password-link-used', message })
    }
    const owner = found && found.expiresAt >= new Date() ? await internalAdapter.findUserById(found.value) : null
    if (!found || !owner) {
      const message = `Its hour is over, or it is not the whole link: it ends in a long row of letters. ${another}`
      throw refused({ reason: 'no-such-password-link', message })
    }
    return ctx.json({ name: owner.name, email: owner.email, expiresAt: found.expiresAt })
  })

  const ways = createAuthEndpoint('/reset-password/ways', { method: 'GET' }, async (ctx) =>
    ctx.json({ byLetter: mailer !== undefined, another }),
  )

  return { id: 'password-link', endpoints: { readPasswordLink: read, waysToPassword: ways } } satisfies BetterAuthPlugin
}

/** Remembers of a link that a password was set with it, so that whoever opens it again is told so. */
export async function rememberUsed({ body, context }: GuardedRequest, at: string): Promise<void> {
  const expiresAt = new Date(Date.now() + usedToldDays * dayMs)
  const identifier = usedToken(String(body?.token))
  await context.internalAdapter.createVerificationValue({ identifier, value: at, expiresAt })
}
