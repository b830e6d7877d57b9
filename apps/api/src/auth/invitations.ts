import { randomUUID } from 'node:crypto'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { sayDay } from '@dutywatch/domain/date'
import { z } from 'zod'
import { dayInLondon } from '../clock.ts'
import type { Db } from '../db/database.ts'
import {
  addressesOfInvitations,
  endInvitation,
  endInvitationsTo,
  findInvitation,
  insertInvitation,
  listUnredeemedInvitations,
  markRedeemed,
  type Invitation,
} from '../db/queries/invitations.ts'
import { findMembership, listMembers, lockedHolders, saveMembership } from '../db/queries/memberships.ts'
import { findPersonByEmail, insertPerson, type NewPerson, type Person } from '../db/queries/people.ts'
import { audit } from './audit.ts'
import { nameIsFree } from './members.ts'
import { hashOfToken, oneTimeToken } from './one-time-token.ts'
import { Role } from './permission.ts'

const dayMs = 86_400_000

/** How long an invitation holds, and the link of a first start. */
export const invitationDays = 7
const firstLinkDays = 1

/** An e-mail address as it is kept: in lower case. */
export const EmailAddress = z.email('That is no e-mail address: it looks like name@charity.example.').max(254).toLowerCase()

/** Whom somebody invites, to what. */
export interface InvitationDraft {
  /** Absent for the link of a first start. */
  readonly email?: string | undefined
  /** Absent: every campaign that there is when it is redeemed. */
  readonly campaign?: string | undefined
  readonly role: Role
  /** The person who invites; absent for the command line. */
  readonly by?: string | undefined
  readonly at: string
}

/** An invitation just made, with the token that is kept nowhere. */
export interface Invited {
  readonly token: string
  readonly expiresAt: string
}

/** Invites somebody; a link to the same campaign that they were sent before holds no longer. Refuses whoever is a member already. */
export async function invite(
  db: Db,
  { email, campaign, role, by, at }: InvitationDraft,
): Promise<Outcome<Invited, 'already-a-member'>> {
  const person = email === undefined ? undefined : await findPersonByEmail(db, email)
  if (person && campaign !== undefined && (await findMembership(db, person.id, campaign))) {
    return refuse('already-a-member', `${email} is a member already. Change their role instead.`)
  }
  if (email !== undefined && campaign !== undefined) await endInvitationsTo(db, { email: email.toLowerCase(), campaign, at })
  const { token, hash } = oneTimeToken()
  const expiresAt = endOf({ email, invitedAt: at })
  const invitation = { id: randomUUID(), tokenHash: hash, campaign, role, invitedAt: at, invitedBy: by, expiresAt }
  await insertInvitation(db, { ...invitation, email: email?.toLowerCase() })
  await audit(db, { at, what: 'invited', person: by, campaign, about: aboutInvitation({ ...invitation, email }) })
  return accept({ token, expiresAt })
}

/** By its id, under which its address is found for as long as it is kept: whoever is erased is not named by the audit. */
function aboutInvitation({ id, email, role }: Pick<Invitation, 'id' | 'email' | 'role'>): string {
  return `${email === undefined ? 'first link' : id}: ${role}`
}

/** What audit entries are about, with the addresses of those invitations that are still kept. */
export async function withAddresses<Entry extends { readonly what: string; readonly about?: string | undefined }>(
  db: Db,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const idOf = ({ what, about = '' }: Entry) => (what.startsWith('invit') ? about.slice(0, about.indexOf(':')) : '')
  const ids = entries.map(idOf).filter((id) => id !== '')
  const addresses = await addressesOfInvitations(db, ids)
  return entries.map((entry) => {
    const [id, address] = [idOf(entry), addresses.get(idOf(entry))]
    return address === undefined ? entry : { ...entry, about: `${address}${entry.about?.slice(id.length)}` }
  })
}

function endOf({ email, invitedAt }: Pick<Invitation, 'email' | 'invitedAt'>): string {
  const days = email === undefined ? firstLinkDays : invitationDays
  return new Date(Date.parse(invitedAt) + days * dayMs).toISOString()
}

/** How an invitation stands that nobody has redeemed: it holds, its time is over, or it was taken back before that. */
export type InvitationStanding = 'open' | 'expired' | 'withdrawn'

/** How an invitation stands at an instant. */
export function standingOf(invitation: Pick<Invitation, 'email' | 'invitedAt' | 'expiresAt'>, at: string): InvitationStanding {
  if (invitation.expiresAt > at) return 'open'
  return invitation.expiresAt < endOf(invitation) ? 'withdrawn' : 'expired'
}

/** What was sent to each address last and nobody has come by, newest first, with how it stands at an instant. */
export async function lastInvitations(
  db: Db,
  campaign: string,
  at: string,
): Promise<
  (Pick<Invitation, 'id' | 'email' | 'role' | 'invitedAt' | 'expiresAt'> & { readonly standing: InvitationStanding })[]
> {
  const members = new Set((await listMembers(db, campaign)).map(({ email }) => email))
  const told = new Set<string | undefined>()
  const last = (await listUnredeemedInvitations(db, campaign)).filter(({ email }) => {
    const isLast = !told.has(email)
    told.add(email)
    return isLast && !(email !== undefined && members.has(email))
  })
  return last.map((invitation) => {
    const { id, email, role, invitedAt, expiresAt } = invitation
    return { id, email, role, invitedAt, expiresAt, standing: standingOf(invitation, at) }
  })
}

/** Invites the same person to the same role once more. Refuses what somebody has come by. */
export async function inviteAgain(
  db: Db,
  { invitation, campaign, by, at }: Withdrawal,
): Promise<Outcome<Invited & { readonly email: string; readonly role: Role }, 'no-open-invitation' | 'already-a-member'>> {
  return db.transaction().execute(async (trx) => {
    const before = (await listUnredeemedInvitations(trx, campaign)).find(({ id }) => id === invitation)
    if (before?.email === undefined) return notOpen
    const { email } = before
    const role = Role.parse(before.role)
    const invited = await invite(trx, { email, campaign, role, by, at })
    return invited.ok ? accept({ ...invited.value, email, role }) : invited
  })
}

const notOpen = refuse('no-open-invitation', 'This invitation is not open any more: look whether somebody has come by it.')

/** An open invitation to a campaign, who takes it back and when. */
export interface Withdrawal {
  readonly invitation: string
  readonly campaign: string
  readonly by: string
  readonly at: string
}

/** Takes an invitation back. Refuses one that is not open, or of another campaign. */
export async function withdrawInvitation(db: Db, withdrawal: Withdrawal): Promise<Outcome<undefined, 'no-open-invitation'>> {
  const { invitation, campaign, by, at } = withdrawal
  return db.transaction().execute(async (trx) => {
    const ended = await endInvitation(trx, invitation, { campaign, at })
    if (!ended) return notOpen
    await audit(trx, {
      at,
      what: 'invitation-withdrawn',
      person: by,
      campaign,
      about: aboutInvitation(ended),
    })
    return accept(undefined)
  })
}

export type InvitationRefusal = 'no-such-invitation' | 'invitation-redeemed' | 'invitation-expired'

/** The invitation of a token that can still be redeemed at an instant; otherwise why not. */
export async function readInvitation(db: Db, token: string, at: string): Promise<Outcome<Invitation, InvitationRefusal>> {
  const invitation = await findInvitation(db, hashOfToken(token))
  if (!invitation) {
    return refuse('no-such-invitation', 'This link is not one of ours. Copy it whole from the letter or the screen it came from.')
  }
  if (invitation.redeemedAt !== undefined) {
    return refuse('invitation-redeemed', 'This link has been used. Sign in with the account that was made with it.')
  }
  if (invitation.expiresAt <= at) {
    return refuse(
      'invitation-expired',
      `${standingOf(invitation, at) === 'withdrawn' ? 'This link was withdrawn' : 'The time of this link ended'} on ${sayDay(dayInLondon(Date.parse(invitation.expiresAt)))}. Ask whoever invited you for another.`,
    )
  }
  return accept(invitation)
}

/** Who redeems an invitation: somebody new, or somebody who is signed in. */
export type Redeemer = { readonly made: Omit<NewPerson, 'at'> } | { readonly known: Person }

/** A redemption: of which token, by whom, when, and into which campaigns if the invitation names none. */
export interface Redemption {
  readonly token: string
  readonly redeemer: Redeemer
  readonly at: string
  readonly campaigns: readonly string[]
  readonly address?: string | undefined
}

export type RedemptionRefusal = InvitationRefusal | 'sign-in-first' | 'for-somebody-else' | 'name-taken'

/** Makes somebody a member, once, all or nothing. Whoever is a member already keeps the higher of both roles. */
export async function redeem(db: Db, redemption: Redemption): Promise<Outcome<Person, RedemptionRefusal>> {
  const { token, redeemer, at, campaigns, address } = redemption
  return db.transaction().execute(async (trx) => {
    const read = await readInvitation(trx, token, at)
    if (!read.ok) return read
    const invitation = read.value
    const person = 'made' in redeemer ? redeemer.made : redeemer.known
    if (invitation.email !== undefined && invitation.email !== person.email) {
      return refuse('for-somebody-else', `This invitation is for another address. Sign out, and open the link again.`)
    }
    if ('made' in redeemer && (await findPersonByEmail(trx, person.email))) return signInFirst
    const into = invitation.campaign === undefined ? campaigns : [invitation.campaign]
    // Whoever joins at the same moment waits, so that two cannot come in under one name.
    for (const campaign of into) await lockedHolders(trx, campaign, 'admin')
    const free = await nameIsFree(trx, { name: person.name, person: person.id, campaigns: into })
    if (!free.ok) return free
    if (!(await markRedeemed(trx, invitation.id, { by: person.id, at }))) return await readInvitationAgain(trx, token, at)
    if ('made' in redeemer) await insertPerson(trx, { ...redeemer.made, at })
    for (const campaign of into) {
      const role = higher(invitation.role, (await findMembership(trx, person.id, campaign))?.role)
      await saveMembership(trx, { person: person.id, campaign, role, since: at, givenBy: invitation.invitedBy })
      await audit(trx, { at, what: 'joined', person: person.id, campaign, about: role, address })
    }
    return accept({ id: person.id, name: person.name, email: person.email })
  })
}

/** That an account exists, and that its owner is asked to sign in. */
export const signInFirst = refuse(
  'sign-in-first',
  'There is an account for this address already. Sign in, and open the link again.',
)

/** Somebody was faster: the refusal that the invitation gives now. */
async function readInvitationAgain(db: Db, token: string, at: string): Promise<Outcome<never, InvitationRefusal>> {
  const read = await readInvitation(db, token, at)
  if (read.ok) throw new Error('An invitation is open, but could not be redeemed.')
  return read
}

function higher(invited: string, held: string | undefined): Role {
  const roles = Role.options.filter((role) => role === invited || role === held)
  return Role.parse(roles.at(-1))
}
