import type { Db } from '../database.ts'
import { toEnquiry, type Enquiry } from './enquiries.ts'

/** An enquiry that somebody took. */
export interface TakenEnquiry extends Enquiry {
  /** The name of whoever took it, while they may still answer it; absent when they may not any more. */
  readonly taker?: string | undefined
}

/** Which enquiries are asked for: those a person took, those that are silent, and those whose taker may not answer any more. */
export interface TakenQuestion {
  readonly campaign: string
  /** The states in which an enquiry waits for its taker. */
  readonly states: readonly string[]
  readonly person: string
  /** Silent are those about which nothing was done since this instant. */
  readonly silentSince: string
  /** The roles whose members may answer. */
  readonly roles: readonly string[]
  readonly limit: number
}

/** Enquiries of a campaign that somebody took and that somebody should be told of, the longest silent first. */
export async function listTaken(db: Db, question: TakenQuestion): Promise<TakenEnquiry[]> {
  const { campaign, states, person, silentSince, roles, limit } = question
  const rows = await db
    .selectFrom('enquiry')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'enquiry.taken_by')
        .onRef('membership.campaign', '=', 'enquiry.campaign')
        .on('membership.role', 'in', [...roles]),
    )
    .leftJoin('person', 'person.id', 'membership.person_id')
    .selectAll('enquiry')
    .select('person.name as taker')
    .where('enquiry.campaign', '=', campaign)
    .where('enquiry.state', 'in', [...states])
    .where(({ or, eb }) =>
      or([eb('enquiry.taken_by', '=', person), eb('enquiry.last_at', '<', silentSince), eb('membership.role', 'is', null)]),
    )
    .orderBy('enquiry.last_at')
    .orderBy('enquiry.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toEnquiry(row), ...(row.taker !== null && { taker: row.taker }) }))
}
