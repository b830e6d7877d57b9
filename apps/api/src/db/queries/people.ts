import type { Db } from '../database.ts'

/** Somebody with an account. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** The person of an e-mail address, in whatever case it is written. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  return await db.selectFrom('person').select(['id', 'name', 'email']).where('email', '=', email.toLowerCase()).executeTakeFirst()
}

/** The person of an id; `undefined` when the account is gone. */
export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  return await db.selectFrom('person').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst()
}

/** Whether somebody has set up a second factor. */
export async function hasSecondFactor(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('second_factor').where('id', '=', id).executeTakeFirst()
  return Boolean(row?.second_factor)
}

/** What people of some ids are called; those whose account is gone are left out. */
export async function namesOfPeople(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A new account, with a password that is already hashed. */
export interface NewPerson extends Person {
  readonly passwordHash: string
  readonly at: string
}

/** Adds a person who signs in with a password. */
export async function insertPerson(db: Db, { id, name, email, passwordHash, at }: NewPerson): Promise<void> {
  const made = { created_at: at, updated_at: at }
  await db
    .insertInto('person')
    .values({ id, name, email: email.toLowerCase(), ...made })
    .execute()
  await db
    .insertInto('credential')
    .values({ id: `password-${id}`, person_id: id, account_id: id, provider_id: 'credential', password: passwordHash, ...made })
    .execute()
}

/** Gives somebody another name. */
export async function renamePerson(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('person').set({ name }).where('id', '=', id).execute()
}

/** Deletes an account with all that lets its owner in. */
export async function deletePerson(db: Db, id: string): Promise<void> {
  await db.deleteFrom('person').where('id', '=', id).execute()
}
