import type { Db } from '../database.ts'
import type { MembershipRow } from '../people-tables.ts'

/** What a person is in a campaign. */
export interface Membership {
  readonly person: string
  readonly campaign: string
  readonly role: string
  /** ISO 8601, UTC. */
  readonly since: string
  /** The person who gave it; absent for the command line. */
  readonly givenBy?: string | undefined
}

/** A member of a campaign, for those who look after it. */
export interface Member extends Omit<Membership, 'campaign'> {
  readonly name: string
  readonly email: string
  /** Whether a second factor is set up. */
  readonly secondFactor: boolean
}

function toMembership(row: MembershipRow): Membership {
  const { person_id: person, campaign, role, since, given_by: givenBy } = row
  return { person, campaign, role, since, ...(givenBy !== null && { givenBy }) }
}

/** Every membership of a person, by campaign. */
export async function listMemberships(db: Db, person: string): Promise<Membership[]> {
  const rows = await db.selectFrom('membership').selectAll().where('person_id', '=', person).orderBy('campaign').execute()
  return rows.map(toMembership)
}

/** What a person is in each campaign that they are a member of. */
export async function rolesOf(db: Db, person: string): Promise<Map<string, string>> {
  return new Map((await listMemberships(db, person)).map(({ campaign, role }) => [campaign, role]))
}

/** What a person is in a campaign; `undefined` for somebody who is no member of it. */
export async function findMembership(db: Db, person: string, campaign: string): Promise<Membership | undefined> {
  const row = await db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', person)
    .where('campaign', '=', campaign)
    .executeTakeFirst()
  return row && toMembership(row)
}

/** Everybody in a campaign, by name. */
export async function listMembers(db: Db, campaign: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .selectAll('membership')
    .select(['person.name', 'person.email', 'person.second_factor'])
    .where('campaign', '=', campaign)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => {
    const { campaign: _own, ...membership } = toMembership(row)
    return { ...membership, name: row.name, email: row.email, secondFactor: Boolean(row.second_factor) }
  })
}

/** Whether anybody holds a role, in whatever campaign. */
export async function isRoleHeld(db: Db, role: string): Promise<boolean> {
  const row = await db.selectFrom('membership').select('person_id').where('role', '=', role).executeTakeFirst()
  return row !== undefined
}

/** The people who hold a role in a campaign. Inside a transaction others wait with changes to them until it ends. */
export async function lockedHolders(db: Db, campaign: string, role: string): Promise<string[]> {
  // An update that changes nothing holds the rows on both engines.
  const rows = await db
    .updateTable('membership')
    .set({ role })
    .where('campaign', '=', campaign)
    .where('role', '=', role)
    .returning('person_id')
    .execute()
  return rows.map(({ person_id: person }) => person)
}

/** Makes somebody a member, or changes what they are. */
export async function saveMembership(db: Db, { person, campaign, role, since, givenBy }: Membership): Promise<void> {
  const row = { person_id: person, campaign, role, since, given_by: givenBy ?? null }
  await db
    .insertInto('membership')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'campaign']).doUpdateSet(row))
    .execute()
}

/** Ends a membership. */
export async function deleteMembership(db: Db, person: string, campaign: string): Promise<void> {
  await db.deleteFrom('membership').where('person_id', '=', person).where('campaign', '=', campaign).execute()
}
