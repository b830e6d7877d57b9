import type { Db } from '../database.ts'
import { toEnquiry, type Enquiry } from './enquiries.ts'

/** An enquiry that somebody took and that is on nobody's way any more. */
export interface ForsakenEnquiry extends Enquiry {
  /** The name of whoever took it, while they may still answer it; absent when they may not any more. */
  readonly taker?: string | undefined
}

/** Which enquiries are asked for. */
export interface ForsakenQuestion {
  readonly campaign: string
  /** In which state they are taken. */
  readonly state: string
  /** The roles whose members may answer. */
  readonly roles: readonly string[]
  /** Nothing happened since this instant; or whoever took it may not answer any more. */
  readonly silentSince: string
  readonly most: number
}

/** Enquiries of a campaign that somebody took, and about which nothing was done for long or nobody can do anything; the longest silent first. */
export async function listForsaken(
  db: Db,
  { campaign, state, roles, silentSince, most }: ForsakenQuestion,
): Promise<ForsakenEnquiry[]> {
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
    .where('enquiry.state', '=', state)
    .where(({ or, eb }) => or([eb('enquiry.last_at', '<', silentSince), eb('membership.role', 'is', null)]))
    .orderBy('enquiry.last_at')
    .orderBy('enquiry.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...toEnquiry(row), ...(row.taker !== null && { taker: row.taker }) }))
}
