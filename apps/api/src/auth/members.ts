import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import {
  deleteMembership,
  findMembership,
  listMembers,
  listMemberships,
  lockedHolders,
  saveMembership,
} from '../db/queries/memberships.ts'
import { renamePerson } from '../db/queries/people.ts'
import { deleteOtherSessions } from '../db/queries/sessions.ts'
import { hasSecondFactor } from '../db/queries/people.ts'
import { audit } from './audit.ts'
import { needsSecondFactor, Role } from './permission.ts'

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

export type PasswordLinkRefusal = 'no-such-member' | 'own-password' | 'member-elsewhere' | 'nothing-but-a-password'

/**
 * Writes down that an admin makes a link by which a member can set a new password. A password is a person's, not a campaign's: refuses it for
 * somebody who also works in a campaign of which the admin is none, for whoever approves and has no second factor, and for oneself. The
 * second factor stays as it is.
 */
export async function allowPasswordLink(db: Db, change: MemberChange): Promise<Outcome<undefined, PasswordLinkRefusal>> {
  const { campaign, person, by, at } = change
  return db.transaction().execute(async (trx) => {
    const refused = await unlessMember(trx, change)
    if (refused) return refused
    if (person === by) return refuse('own-password', 'This is you. Change your own password at My account.')
    const [theirs, own] = [await listMemberships(trx, person), await listMemberships(trx, by)]
    const isAdminOf = new Set(own.filter(({ role }) => role === 'admin').map((membership) => membership.campaign))
    if (!theirs.every((membership) => isAdminOf.has(membership.campaign))) {
      const message =
        'They also work in a campaign of which you are no admin, and a password opens both. Whoever runs the server can make them a link: “dutywatch admin recover”.'
      return refuse('member-elsewhere', message)
    }
    if (theirs.some(({ role }) => needsSecondFactor(Role.parse(role))) && !(await hasSecondFactor(trx, person))) {
      const message =
        'They approve or decide who may, and have no second factor yet: whoever holds this link could do so in their name. Where letters are sent they can ask for one as they sign in; otherwise whoever runs the server makes the link: “dutywatch admin recover”.'
      return refuse('nothing-but-a-password', message)
    }
    await audit(trx, { at, what: 'password-link-made', person: by, campaign, about: person })
    return accept(undefined)
  })
}

/** In which campaigns somebody is to bear a name: an id of their own keeps them from being taken for somebody else. */
export interface NameBorne {
  readonly name: string
  readonly person?: string | undefined
  readonly campaigns: readonly string[]
}

/**
 * Refuses a name that another member of one of the campaigns bears: who wrote and who approved is told apart by it. Capitals and spaces make no
 * difference.
 */
export async function nameIsFree(db: Db, { name, person, campaigns }: NameBorne): Promise<Outcome<undefined, 'name-taken'>> {
  for (const campaign of campaigns) {
    const others = (await listMembers(db, campaign)).filter((member) => member.person !== person)
    if (others.some((member) => folded(member.name) === folded(name))) {
      const message = `Somebody in this campaign is called “${name.trim()}” already, and people are told apart by their names. Add an initial or a surname to yours.`
      return refuse('name-taken', message)
    }
  }
  return accept(undefined)
}

/** Gives somebody another name where it is free; whoever else is renamed or joins at the same moment waits until that is settled. */
export async function rename(db: Db, person: string, name: string): Promise<Outcome<undefined, 'name-taken'>> {
  return db.transaction().execute(async (trx) => {
    const campaigns = (await listMemberships(trx, person)).map(({ campaign }) => campaign)
    for (const campaign of campaigns) await lockedHolders(trx, campaign, 'admin')
    const free = await nameIsFree(trx, { name, person, campaigns })
    if (free.ok) await renamePerson(trx, person, name)
    return free
  })
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
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
