import { z } from 'zod'
import { withAddresses } from '../auth/invitations.ts'
import { listAuditEntries } from '../db/queries/audit-entries.ts'
import { deskProcedures, permitted } from './procedure.ts'

const pageLength = 50

/** What was done and refused in a campaign, and how its members signed in. */
export const auditProcedures = deskProcedures({
  list: permitted('see-audit')
    .input(z.object({ before: z.int32().positive().optional().describe('Only entries before this one, by id') }))
    .query(async ({ ctx, input }) => {
      const entries = await listAuditEntries(ctx.db, { campaign: ctx.campaign, before: input.before, limit: pageLength + 1 })
      return { entries: await withAddresses(ctx.db, entries.slice(0, pageLength)), hasMore: entries.length > pageLength }
    }),
})
