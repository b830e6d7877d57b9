import { actions, needsSecondFactor, permits, Role } from '../auth/permission.ts'
import { listWatched } from '../db/queries/enquiry-watches.ts'
import { listMemberships } from '../db/queries/memberships.ts'
import { deskProcedures, ownAccount } from './procedure.ts'

/** Who I am and what I may do: the desk offers what is in `may`, and the server refuses the rest by the same rule. */
export const meProcedures = deskProcedures({
  whoami: ownAccount().query(async ({ ctx }) => {
    const { id, name, email, secondFactor } = ctx.person
    const titles = new Map((await ctx.campaigns()).map((campaign) => [campaign.id, campaign.title]))
    const watched = new Set(await listWatched(ctx.db, id))
    const memberships = (await listMemberships(ctx.db, id)).map(({ campaign, role: held, since }) => {
      const role = Role.parse(held)
      const waitsForSecondFactor = needsSecondFactor(role) && !secondFactor
      const may = waitsForSecondFactor ? [] : actions.filter((action) => permits(role, action))
      return {
        campaign,
        title: titles.get(campaign) ?? campaign,
        role,
        since,
        may,
        waitsForSecondFactor,
        isToldOfEnquiries: watched.has(campaign),
      }
    })
    return { person: { id, name, email }, secondFactor, memberships, hasMail: ctx.mailer !== undefined }
  }),
})
