import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import { deleteMembership, findMembership, listMemberships, lockedHolders, saveMembership } from '../db/queries/memberships.ts'
import { deleteOtherSessions } from '../db/queries/sessions.ts'
import { audit } from './audit.ts'
import type { Role } from './permission.ts'

/** Something done to a member, by whom and when. */
export interface MemberChange {
  readonly campaign: string
  readonly person: string
  readonly by: string
  readonly at: string
}

export type MemberRefusal = 'no-such-member' | 'last-admin'

/** Makes a member something else. Refuses to leave a campaign without an admin. */
export async function changeRole(db: Db, change: MemberChange & { role: Role }): Promise<Outcome<undefined, MemberRefusal>> {
  const { campaign, person, by, at, role } = change
  return db.transaction().execute(async (trx) => {
    const refused = role === 'admin' ? await unlessMember(trx, change) : await unlessNeeded(trx, change)
    if (refused) return refused
    await saveMembership(trx, { person, campaign, role, since: at, givenBy: by })
    await audit(trx, { at, what: 'role-changed', person: by, campaign, about: `${person}: ${role}` })
    return accept(undefined)
  })
}

/**
 * Ends a membership; the account stays, and whatever the person did. Whoever is a member of nothing any more is signed out everywhere.
 * Refuses to leave a campaign without an admin.
 */
export async function endMembership(db: Db, change: MemberChange): Promise<Outcome<undefined, MemberRefusal>> {
  return db.transaction().execute((trx) => endWithin(trx, [change]))
}

/** Ends memberships within a transaction, all of them or none. */
export async function endWithin(trx: Db, changes: readonly MemberChange[]): Promise<Outcome<undefined, MemberRefusal>> {
  for (const change of changes) {
    const refused = await unlessNeeded(trx, change)
    if (refused) return refused
  }
  for (const { campaign, person, by, at } of changes) {
    await deleteMembership(trx, person, campaign)
    if ((await listMemberships(trx, person)).length === 0) await deleteOtherSessions(trx, person)
    await audit(trx, { at, what: 'membership-ended', person: by, campaign, about: person })
  }
  return accept(undefined)
}

/**
 * Signs a member out everywhere, their other campaigns too: a session is a person's, not a campaign's. They can sign in again. Answers how
 * many sessions ended.
 */
export async function endSessionsOf(db: Db, change: MemberChange): Promise<Outcome<number, 'no-such-member'>> {
  const { campaign, person, by, at } = change
  return db.transaction().execute(async (trx) => {
    const refused = await unlessMember(trx, change)
    if (refused) return refused
    const ended = await deleteOtherSessions(trx, person)
    await audit(trx, { at, what: 'sessions-ended', person: by, campaign, about: person })
    return accept(ended)
  })
}

async function unlessMember(db: Db, { campaign, person }: MemberChange) {
  if (await findMembership(db, person, campaign)) return undefined
  return refuse('no-such-member', 'There is no such member in this campaign.')
}

/** Holds the admins of the campaign until the transaction ends, so that two of them cannot end each other's role at once. */
async function unlessNeeded(db: Db, change: MemberChange) {
  const admins = await lockedHolders(db, change.campaign, 'admin')
  if (!admins.includes(change.person)) return unlessMember(db, change)
  if (admins.length > 1) return undefined
  return refuse('last-admin', 'A campaign always has an admin. Make somebody else one first.')
}
