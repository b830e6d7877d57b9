import type { Db } from '../database.ts'

/** A browser in which somebody is signed in. */
export interface Session {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly since: string
  readonly lastUsed: string
  /** The client's address, shortened. */
  readonly address?: string | undefined
  readonly userAgent?: string | undefined
}

/** Where a person is signed in at an instant, last used first. */
export async function listSessions(db: Db, person: string, at: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', person)
    .where('expires_at', '>', at)
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map(({ id, created_at: since, updated_at: lastUsed, address, user_agent: userAgent }) => ({
    id,
    since: new Date(since).toISOString(),
    lastUsed: new Date(lastUsed).toISOString(),
    address: address ?? undefined,
    userAgent: userAgent ?? undefined,
  }))
}

/** A session that there is, with whose it is. It may be over. */
export interface SessionWithPerson {
  readonly id: string
  readonly since: Date
  readonly expiresAt: Date
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly secondFactor: boolean }
  /** What they are in each campaign that they are a member of. */
  readonly roles: ReadonlyMap<string, string>
}

/** A session with the person who is signed in there and their roles, all in one question: it is asked with every request to the desk. */
export async function findSessionWithPerson(db: Db, id: string): Promise<SessionWithPerson | undefined> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('membership', 'membership.person_id', 'session.person_id')
    .select([
      'session.created_at',
      'session.expires_at',
      'person.id as person',
      'person.name',
      'person.email',
      'person.second_factor',
    ])
    .select(['membership.campaign', 'membership.role'])
    .where('session.id', '=', id)
    .execute()
  const [first] = rows
  if (!first) return undefined
  const { created_at, expires_at, person, name, email, second_factor } = first
  return {
    id,
    since: new Date(created_at),
    expiresAt: new Date(expires_at),
    person: { id: person, name, email, secondFactor: Boolean(second_factor) },
    roles: new Map(rows.flatMap(({ campaign, role }) => (campaign === null || role === null ? [] : [[campaign, role]]))),
  }
}

/** Ends a session of a person. Answers false when they have no such session. */
export async function deleteSession(db: Db, person: string, id: string): Promise<boolean> {
  const ended = await db.deleteFrom('session').where('person_id', '=', person).where('id', '=', id).returning('id').execute()
  return ended.length === 1
}

/** Ends every session of a person, but one when it is named. Answers how many. */
export async function deleteOtherSessions(db: Db, person: string, kept?: string): Promise<number> {
  const all = db.deleteFrom('session').where('person_id', '=', person).returning('id')
  const ended = await (kept === undefined ? all : all.where('id', '!=', kept)).execute()
  return ended.length
}

/** Ends every session of everybody. */
export async function deleteAllSessions(db: Db): Promise<void> {
  await db.deleteFrom('session').execute()
}

/** Takes away sessions that had ended at an instant. Answers how many. */
export async function deleteEndedSessions(db: Db, at: string): Promise<number> {
  return (await db.deleteFrom('session').where('expires_at', '<', at).returning('id').execute()).length
}
