import type { Db } from '../db/database.ts'
import { findOpenFirstInvitation } from '../db/queries/invitations.ts'
import { isRoleHeld } from '../db/queries/memberships.ts'
import { invite } from './invitations.ts'
import { joinLink } from './links.ts'

/** What a start has to say while there is no admin: a link, or that the one it told before still holds. */
export type FirstLink = { readonly link: string; readonly until: string } | { readonly heldUntil: string }

/** Makes the link by which the first admin comes in, unless there is an admin. A link that still waits for somebody is not replaced. */
export async function firstLink(db: Db, { at, baseUrl }: { at: string; baseUrl: string }): Promise<FirstLink | undefined> {
  if (await isRoleHeld(db, 'admin')) return undefined
  const open = await findOpenFirstInvitation(db, at)
  if (open) return { heldUntil: open.expiresAt }
  const invited = await invite(db, { role: 'admin', at })
  if (!invited.ok) throw new Error(invited.message)
  return { link: joinLink(baseUrl, invited.value.token), until: invited.value.expiresAt }
}
