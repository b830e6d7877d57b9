import type { Db } from '../database.ts'
import type { InvitationRow } from '../people-tables.ts'

/** A link by which somebody may become a member, once. */
export interface Invitation {
  readonly id: string
  /** SHA-256 of the token in the link. */
  readonly tokenHash: string
  /** Whom it is for; absent for the link of a first start. */
  readonly email?: string | undefined
  /** Absent: every campaign that there is when it is redeemed. */
  readonly campaign?: string | undefined
  readonly role: string
  readonly invitedAt: string
  /** The person who invited; absent for the command line and the first start. */
  readonly invitedBy?: string | undefined
  readonly expiresAt: string
  readonly redeemedAt?: string | undefined
}

function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    email: row.email ?? undefined,
    campaign: row.campaign ?? undefined,
    role: row.role,
    invitedAt: row.invited_at,
    invitedBy: row.invited_by ?? undefined,
    expiresAt: row.expires_at,
    redeemedAt: row.redeemed_at ?? undefined,
  }
}

/** Adds an invitation. */
export async function insertInvitation(db: Db, invitation: Invitation): Promise<void> {
  const row: InvitationRow = {
    id: invitation.id,
    token_hash: invitation.tokenHash,
    email: invitation.email ?? null,
    campaign: invitation.campaign ?? null,
    role: invitation.role,
    invited_at: invitation.invitedAt,
    invited_by: invitation.invitedBy ?? null,
    expires_at: invitation.expiresAt,
    redeemed_at: null,
    redeemed_by: null,
  }
  await db.insertInto('invitation').values(row).execute()
}

/** The invitation of a token, by the token's hash. */
export async function findInvitation(db: Db, tokenHash: string): Promise<Invitation | undefined> {
  const row = await db.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && toInvitation(row)
}

/** The link of a first start that still waits for somebody at an instant. */
export async function findOpenFirstInvitation(db: Db, at: string): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('email', 'is', null)
    .where('redeemed_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row && toInvitation(row)
}

/** Invitations to a campaign that nobody redeemed, whether or not they still hold, newest first. */
export async function listUnredeemedInvitations(db: Db, campaign: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('redeemed_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toInvitation)
}

/** Every invitation to an address, without its token, oldest first. */
export async function listInvitationsTo(db: Db, email: string): Promise<Omit<Invitation, 'tokenHash'>[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .orderBy('invited_at')
    .execute()
  return rows.map(toInvitation).map(({ tokenHash: _kept, ...invitation }) => invitation)
}

/** Marks an invitation as redeemed. Answers false when somebody was faster. */
export async function markRedeemed(db: Db, id: string, { by, at }: { by: string; at: string }): Promise<boolean> {
  const marked = await db
    .updateTable('invitation')
    .set({ redeemed_at: at, redeemed_by: by })
    .where('id', '=', id)
    .where('redeemed_at', 'is', null)
    .returning('id')
    .execute()
  return marked.length === 1
}

/** Ends every invitation of an address to a campaign that holds at an instant: only the last link that was sent lets in. */
export async function endInvitationsTo(
  db: Db,
  { email, campaign, at }: { email: string; campaign: string; at: string },
): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ expires_at: at })
    .where('email', '=', email)
    .where('campaign', '=', campaign)
    .where('redeemed_at', 'is', null)
    .where('expires_at', '>', at)
    .execute()
}

/** Ends an invitation to a campaign that holds at an instant, as if its time were over. Answers it, or undefined when there is none. */
export async function endInvitation(
  db: Db,
  id: string,
  { campaign, at }: { campaign: string; at: string },
): Promise<Invitation | undefined> {
  const row = await db
    .updateTable('invitation')
    .set({ expires_at: at })
    .where('id', '=', id)
    .where('campaign', '=', campaign)
    .where('redeemed_at', 'is', null)
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst()
  return row && toInvitation(row)
}

/** The addresses that invitations were for, by the ids of those that are still kept. */
export async function addressesOfInvitations(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'email'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.flatMap(({ id, email }) => (email === null ? [] : [[id, email] as const])))
}

/** Takes away invitations that were redeemed, or whose time was over, before an instant. Answers how many. */
export async function deleteEndedInvitations(db: Db, before: string): Promise<number> {
  const gone = await db
    .deleteFrom('invitation')
    .where(({ or, eb }) => or([eb('redeemed_at', '<', before), eb('expires_at', '<', before)]))
    .returning('id')
    .execute()
  return gone.length
}

/** Deletes every invitation that was sent to an address, in whatever state. */
export async function deleteInvitationsTo(db: Db, email: string): Promise<void> {
  await db.deleteFrom('invitation').where('email', '=', email).execute()
}
