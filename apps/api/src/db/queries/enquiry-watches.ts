import type { Db } from '../database.ts'

/** What a member of a campaign is to be told of. */
export interface UntoldEnquiries {
  readonly person: string
  readonly email: string
  readonly campaign: string
  readonly role: string
  /** How many enquiries came in since that nobody has taken. */
  readonly count: number
  /** When the last of them came. */
  readonly newest: string
}

/** The campaigns of whose enquiries a person wants to be told. */
export async function listWatched(db: Db, person: string): Promise<string[]> {
  const rows = await db.selectFrom('enquiry_watch').select('campaign').where('person_id', '=', person).execute()
  return rows.map(({ campaign }) => campaign)
}

/** Begins to tell a member of what comes in from now on; changes nothing when that was so already. */
export async function beginWatch(
  db: Db,
  { person, campaign }: { readonly person: string; readonly campaign: string },
  at: string,
): Promise<void> {
  await db
    .insertInto('enquiry_watch')
    .values({ person_id: person, campaign, told_to: at, told_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends it. */
export async function endWatch(
  db: Db,
  { person, campaign }: { readonly person: string; readonly campaign: string },
): Promise<void> {
  await db.deleteFrom('enquiry_watch').where('person_id', '=', person).where('campaign', '=', campaign).execute()
}

/**
 * What members are to be told of, a row for each of their campaigns: of those who were told nothing since an instant, and for whom no letter
 * of this kind is on its way.
 */
export async function listUntold(db: Db, since: string): Promise<UntoldEnquiries[]> {
  const rows = await db
    .selectFrom('enquiry_watch as w')
    .innerJoin('membership as m', (join) => join.onRef('m.person_id', '=', 'w.person_id').onRef('m.campaign', '=', 'w.campaign'))
    .innerJoin('person as p', 'p.id', 'w.person_id')
    .innerJoin('enquiry as e', (join) =>
      join.onRef('e.campaign', '=', 'w.campaign').on('e.state', '=', 'new').onRef('e.received_at', '>', 'w.told_to'),
    )
    .select(({ fn }) => [
      'w.person_id as person',
      'p.email',
      'w.campaign',
      'm.role',
      fn.countAll().as('count'),
      fn.max('e.received_at').as('newest'),
    ])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('enquiry_watch as o')
            .select('o.campaign')
            .whereRef('o.person_id', '=', 'w.person_id')
            .where('o.told_at', '>', since),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('letter as l').select('l.id').whereRef('l.person_id', '=', 'w.person_id').where('l.next_at', 'is not', null),
        ),
      ),
    )
    .groupBy(['w.person_id', 'p.email', 'w.campaign', 'm.role'])
    .orderBy('w.person_id')
    .orderBy('w.campaign')
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}

/** Notes that a person is being told, unless they were since an instant: then answers false, and changes nothing. */
export async function beginTelling(
  trx: Db,
  person: string,
  { since, at }: { readonly since: string; readonly at: string },
): Promise<boolean> {
  const begun = await trx
    .updateTable('enquiry_watch')
    .set({ told_at: at })
    .where('person_id', '=', person)
    .where((watch) => watch.or([watch('told_at', 'is', null), watch('told_at', '<=', since)]))
    .returning('campaign')
    .execute()
  return begun.length > 0
}

/** Notes how far a person is told of a campaign. */
export async function noteTold(trx: Db, { person, campaign, newest }: UntoldEnquiries): Promise<void> {
  await trx
    .updateTable('enquiry_watch')
    .set({ told_to: newest })
    .where('person_id', '=', person)
    .where('campaign', '=', campaign)
    .execute()
}

/** The newest enquiry of some campaigns that nobody has taken; `undefined` when each is. */
export async function findNewestWaiting(db: Db, campaigns: readonly string[]): Promise<string | undefined> {
  const row = await db
    .selectFrom('enquiry')
    .select('id')
    .where('campaign', 'in', [...campaigns])
    .where('state', '=', 'new')
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
