import type { Mail } from '../mail/mailer.ts'
import type { Role } from './permission.ts'

/** What an invitation says. */
export interface InvitationWords {
  readonly to: string
  /** Who invites. */
  readonly by: string
  /** The campaign by its title. */
  readonly campaign: string
  readonly role: Role
  readonly link: string
}

const article = { viewer: 'a viewer', editor: 'an editor', reviewer: 'a reviewer', admin: 'an admin' } as const

/** The letter that brings an invitation. */
export function invitationLetter({ to, by, campaign, role, link }: InvitationWords): Mail {
  const text = [
    'Hello,',
    `${by} invites you to the desk of “${campaign}”, as ${article[role]}.`,
    'To accept, open this link within seven days. It works once.',
    link,
    'If you know nothing of this, do nothing: without the link no account is made.',
  ]
  return { to, subject: `Invitation to the desk of “${campaign}”`, text: `${text.join('\n\n')}\n` }
}

/** The letter that brings the link by which a password is set anew: asked for by whoever knew the address, or made by an admin of that name. */
export function resetLetter(to: string, link: string, by?: string): Mail {
  const text = [
    'Hello,',
    by === undefined
      ? 'somebody, we hope you, asked to set the password of your desk account anew.'
      : `${by}, an admin of your campaign, made a link for you to set the password of your desk account anew.`,
    'To do so, open this link within an hour. It works once, and ends every session that is open.',
    link,
    'If you did not ask for it, do nothing: your password stays as it is.',
  ]
  return { to, subject: 'Set your password anew', text: `${text.join('\n\n')}\n` }
}

/** The letter that tells somebody that their password was changed. */
export function passwordChangedLetter(to: string): Mail {
  const text = [
    'Hello,',
    'the password of your desk account was changed, and every other session was ended.',
    'If it was not you, set it anew at once (“Forgotten your password?” where you sign in) and tell an admin of your campaign.',
  ]
  return { to, subject: 'Your password was changed', text: `${text.join('\n\n')}\n` }
}
