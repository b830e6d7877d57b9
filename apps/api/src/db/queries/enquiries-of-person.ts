import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { toEnquiry, type Enquiry } from './enquiries.ts'

/** Whose enquiries, by their address in whatever case, and in which campaign; in all of them when none is named. */
export interface EnquirerPlace {
  readonly email: string
  readonly campaign?: string | undefined
}

/** A page of what somebody wrote. */
export interface EnquirerPage {
  /** Only what came after this one. */
  readonly after?: Pick<Enquiry, 'id' | 'receivedAt'> | undefined
  readonly most: number
}

function from(db: Db, { email, campaign }: EnquirerPlace) {
  const all = db.selectFrom('enquiry').where(sql`lower(email)`, '=', email.toLowerCase())
  return campaign === undefined ? all : all.where('campaign', '=', campaign)
}

/** What somebody wrote, oldest first. */
export async function listEnquiriesFrom(db: Db, place: EnquirerPlace, { after, most }: EnquirerPage): Promise<Enquiry[]> {
  const all = from(db, place).selectAll().orderBy('received_at').orderBy('id').limit(most)
  const rows = await (
    after === undefined
      ? all
      : all.where(({ eb, and, or }) =>
          or([
            eb('received_at', '>', after.receivedAt),
            and([eb('received_at', '=', after.receivedAt), eb('id', '>', after.id)]),
          ]),
        )
  ).execute()
  return rows.map(toEnquiry)
}

/** How many enquiries somebody wrote. */
export async function countEnquiriesFrom(db: Db, place: EnquirerPlace): Promise<number> {
  const { count } = await from(db, place)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The campaigns that somebody wrote to. */
export async function listCampaignsWrittenTo(db: Db, email: string): Promise<string[]> {
  const rows = await from(db, { email }).select('campaign').distinct().orderBy('campaign').execute()
  return rows.map(({ campaign }) => campaign)
}

/** Erases what somebody wrote with its events and letters, within a transaction. Answers how much there was. */
export async function deleteEnquiriesFrom(trx: Db, place: EnquirerPlace): Promise<{ enquiries: number; letters: number }> {
  const letters = await trx.deleteFrom('letter').where('enquiry', 'in', from(trx, place).select('id')).returning('id').execute()
  const enquiries = await trx.deleteFrom('enquiry').where('id', 'in', from(trx, place).select('id')).returning('id').execute()
  return { enquiries: enquiries.length, letters: letters.length }
}
