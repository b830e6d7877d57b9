import { z } from 'zod'
import { EmailAddress, invite, withdrawInvitation } from '../auth/invitations.ts'
import { invitationLetter } from '../auth/letters.ts'
import { joinLink } from '../auth/links.ts'
import { changeRole, endMembership, endSessionsOf } from '../auth/members.ts'
import { Role } from '../auth/permission.ts'
import { listOpenInvitations } from '../db/queries/invitations.ts'
import { listMembers } from '../db/queries/memberships.ts'
import { unwrap } from '../trpc.ts'
import { deskProcedures, permitted } from './procedure.ts'

const PersonId = z.string().max(200)

/** Who is in a campaign, and who may decide that. */
export const peopleProcedures = deskProcedures({
  list: permitted('see-desk').query(({ ctx }) => listMembers(ctx.db, ctx.campaign)),

  invitations: permitted('invite').query(async ({ ctx }) => {
    const open = await listOpenInvitations(ctx.db, ctx.campaign, ctx.clock.now())
    return open.map(({ id, email, role, invitedAt, expiresAt }) => ({ id, email, role, invitedAt, expiresAt }))
  }),

  /** Sends an invitation; the link is answered only when it could not be sent, for whoever invites to hand on. */
  invite: permitted('invite')
    .input(z.object({ email: EmailAddress, role: Role }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, campaign, person, baseUrl, mailer, campaigns } = ctx
      const { email, role } = input
      const { token, expiresAt } = unwrap(await invite(db, { email, role, campaign, by: person.id, at: clock.now() }))
      const link = joinLink(baseUrl, token)
      const title = (await campaigns()).find(({ id }) => id === campaign)?.title ?? campaign
      const sent = await mailer?.send(invitationLetter({ to: email, by: person.name, campaign: title, role, link }))
      return sent?.ok ? { sent: true as const, expiresAt } : { sent: false as const, expiresAt, link, why: sent?.message }
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
})
