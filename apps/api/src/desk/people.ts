import { z } from 'zod'
import { EmailAddress, invite, inviteAgain, lastInvitations, withdrawInvitation } from '../auth/invitations.ts'
import { invitationLetter, resetLetter } from '../auth/letters.ts'
import { joinLink } from '../auth/links.ts'
import { allowPasswordLink, changeRole, endMembership, endSessionsOf } from '../auth/members.ts'
import { Role } from '../auth/permission.ts'
import { listMembers } from '../db/queries/memberships.ts'
import { findPerson } from '../db/queries/people.ts'
import { unwrap } from '../trpc.ts'
import type { DeskContext } from './context.ts'
import type { DeskCall } from './own-proposal.ts'
import { deskProcedures, permitted } from './procedure.ts'
import { signedInLately } from './sessions.ts'

const hourMs = 3_600_000
const PersonId = z.string().max(200)

/** Who is in a campaign, and who may decide that. */
export const peopleProcedures = deskProcedures({
  list: permitted('see-desk').query(({ ctx }) => listMembers(ctx.db, ctx.campaign)),

  /** What was sent to each address last and nobody has come by: open, expired or withdrawn. */
  invitations: permitted('invite').query(({ ctx }) => lastInvitations(ctx.db, ctx.campaign, ctx.clock.now())),

  /** Sends an invitation; the link is answered only when it could not be sent, for whoever invites to hand on. */
  invite: permitted('invite')
    .input(z.object({ email: EmailAddress, role: Role }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      const invited = unwrap(await invite(db, { ...input, campaign, by: person.id, at: clock.now() }))
      return sendInvitation(ctx, { ...input, ...invited })
    }),

  /** Sends another link to the same person for the same role, and ends the one before. */
  inviteAgain: permitted('invite')
    .input(z.object({ invitation: z.string().max(200) }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      const invited = unwrap(await inviteAgain(db, { ...input, campaign, by: person.id, at: clock.now() }))
      return { email: invited.email, ...(await sendInvitation(ctx, invited)) }
    }),

  withdrawInvitation: permitted('invite')
    .input(z.object({ invitation: z.string().max(200) }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      unwrap(await withdrawInvitation(db, { ...input, campaign, by: person.id, at: clock.now() }))
    }),

  changeRole: permitted('change-roles')
    .input(z.object({ person: PersonId, role: Role }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      unwrap(await changeRole(db, { ...input, campaign, by: person.id, at: clock.now() }))
    }),

  endMembership: permitted('change-roles')
    .input(z.object({ person: PersonId }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      unwrap(await endMembership(db, { ...input, campaign, by: person.id, at: clock.now() }))
    }),

  endSessions: permitted('change-roles')
    .input(z.object({ person: PersonId }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person } = ctx
      return { ended: unwrap(await endSessionsOf(db, { ...input, campaign, by: person.id, at: clock.now() })) }
    }),

  /** Sends a member a link for a new password; the link is answered only when it could not be sent, for the admin to hand on. */
  passwordLink: permitted('change-roles')
    .input(z.object({ person: PersonId }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person, mailer } = ctx
      unwrap(signedInLately(person, 'make the link'))
      unwrap(await allowPasswordLink(db, { ...input, campaign, by: person.id, at: clock.now() }))
      const [to, link] = [await findPerson(db, input.person), await ctx.passwordLink(input.person)]
      const expiresAt = new Date(clock.ms() + hourMs).toISOString()
      const sent = to && (await mailer?.send(resetLetter(to.email, link, person.name)))
      return sent?.ok ? { sent: true as const, expiresAt } : { sent: false as const, expiresAt, link, why: sent?.message }
    }),
})

interface Sending {
  readonly email: string
  readonly role: Role
  readonly token: string
  readonly expiresAt: string
}

async function sendInvitation(
  { campaign, person, baseUrl, mailer, campaigns }: DeskCall & Pick<DeskContext, 'baseUrl' | 'mailer' | 'campaigns'>,
  { email, role, token, expiresAt }: Sending,
) {
  const link = joinLink(baseUrl, token)
  const title = (await campaigns()).find(({ id }) => id === campaign)?.title ?? campaign
  const sent = await mailer?.send(invitationLetter({ to: email, by: person.name, campaign: title, role, link }))
  return sent?.ok ? { sent: true as const, expiresAt } : { sent: false as const, expiresAt, link, why: sent?.message }
}
