import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { z } from 'zod'
import { audit } from '../auth/audit.ts'
import type { SignedIn } from '../auth/create-auth.ts'
import { deleteOtherSessions, deleteSession, listSessions } from '../db/queries/sessions.ts'
import { unwrap } from '../trpc.ts'
import { deskProcedures, ownAccount } from './procedure.ts'

/** Where I am signed in, and ending that. */
export const sessionsProcedures = deskProcedures({
  list: ownAccount().query(async ({ ctx }) => {
    const sessions = await listSessions(ctx.db, ctx.person.id, ctx.clock.now())
    return sessions.map((session) => ({ ...session, isThis: session.id === ctx.person.session }))
  }),

  end: ownAccount()
    .input(z.object({ session: z.string().max(200) }))
    .mutation(async ({ ctx, input }) => {
      const { db, clock, person, address } = ctx
      unwrap(signedInLately(person, 'end the other session'))
      const ended = await deleteSession(db, person.id, input.session)
      unwrap(ended ? accept(undefined) : refuse('no-such-session', 'This session has ended already.'))
      await audit(db, { at: clock.now(), what: 'session-ended', person: person.id, about: 'one', address })
    }),

  endOthers: ownAccount().mutation(async ({ ctx }) => {
    const { db, clock, person, address } = ctx
    unwrap(signedInLately(person, 'end the other session'))
    const ended = await deleteOtherSessions(db, person.id, person.session)
    await audit(db, { at: clock.now(), what: 'session-ended', person: person.id, about: `${ended} others`, address })
    return { ended }
  }),
})

/** Whoever finds a desk that somebody left open cannot sign its owner out elsewhere, nor let anybody in. */
export function signedInLately({ isFresh }: SignedIn, then: string): Outcome<undefined, 'sign-in-again'> {
  if (isFresh) return accept(undefined)
  return refuse('sign-in-again', `You signed in more than an hour ago. Sign out, sign in again, and then ${then}.`)
}
