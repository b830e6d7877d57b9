import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import { deleteInvitationsTo } from '../db/queries/invitations.ts'
import { listMemberships } from '../db/queries/memberships.ts'
import { deletePerson, findPersonByEmail } from '../db/queries/people.ts'
import { audit } from './audit.ts'
import { endWithin, type MemberRefusal } from './members.ts'

/**
 * Deletes an account with its memberships, sessions, passwords, factors and invitations, all or nothing. What its owner did stays, under the
 * name it was done by. Refuses an address without an account, and whoever is the last admin of a campaign.
 */
export async function eraseAccount(
  db: Db,
  { email, at }: { readonly email: string; readonly at: string },
): Promise<Outcome<undefined, 'no-such-person' | MemberRefusal>> {
  return db.transaction().execute(async (trx) => {
    const person = await findPersonByEmail(trx, email)
    if (!person) return refuse('no-such-person', `Nobody has an account with the address ${email}.`)
    const held = await listMemberships(trx, person.id)
    const ended = await endWithin(
      trx,
      held.map(({ campaign }) => ({ campaign, person: person.id, by: person.id, at })),
    )
    if (!ended.ok) return ended
    await deleteInvitationsTo(trx, person.email)
    await deletePerson(trx, person.id)
    await audit(trx, { at, what: 'account-erased', person: person.id, about: 'command line' })
    return accept(undefined)
  })
}
