import type { Audited, ProposalEventKind } from '@dutywatch/api/desk'
import { withArticle } from '../../words/list-items.ts'
import { sayInstant } from '../shell/say-instant.ts'

/** How somebody came in or was kept out, by what the record calls it. */
const ways: Readonly<Record<string, string>> = {
  'sign-in/email': 'with a password',
  'passkey/verify-authentication': 'with a passkey',
  'two-factor/verify-totp': 'with a code from an app',
  'two-factor/verify-backup-code': 'with a backup code',
  'invitation/redeem': 'by an invitation',
  'command line': 'by whoever runs the server',
}

/** What a role does not allow, as it follows “was refused”. */
const refusedActions: Readonly<Record<string, string>> = {
  'see-desk': 'to see the desk',
  comment: 'to comment',
  draft: 'to draft a change',
  propose: 'to propose a change',
  'answer-enquiries': 'to see or answer enquiries',
  'request-changes': 'to ask for changes',
  approve: 'to approve a proposal',
  publish: 'to publish',
  hold: 'to hold a proposal',
  invite: 'to invite people',
  'change-roles': 'to change who may do what',
  'see-audit': 'to see what was done',
  'set-campaign': 'to set how the campaign works',
  'erase-enquirer': 'to see or erase what is held on a person',
}

const refusedInvitations: Readonly<Record<string, string>> = {
  'no-such-invitation': 'the link was none of ours',
  'invitation-redeemed': 'the link had been used',
  'invitation-expired': 'its time had ended, or it was withdrawn',
  'sign-in-first': 'there is an account for the address already',
  'for-somebody-else': 'it was for another address',
  'name-taken': 'another member bears the name',
}

type Say = (about: string) => string

const way: (what: string) => Say = (what) => (about) => [what, ways[about]].filter(Boolean).join(' ')
const always: (what: string) => Say = (what) => () => what

/** Each thing that is written down, in words that follow a name: “Ada: signed in with a passkey”. */
const auditWords = {
  'signed-in': way('signed in'),
  'signed-out': always('signed out'),
  'sign-in-refused': way('could not sign in'),
  'second-factor-refused': way('could not sign in'),
  'second-factor-set-up': always('set up a second factor'),
  'second-factor-removed': way('had the second factor taken away'),
  'backup-codes-made': always('made new backup codes'),
  'passkey-added': always('added a passkey'),
  'passkey-removed': always('took a passkey away'),
  'password-changed': always('changed the password'),
  'name-changed': (about) => `changed the name to “${about}”`,
  'password-reset-asked': (about) =>
    about === 'command line' ? 'was given a link for a new password by whoever runs the server' : 'asked for a new password',
  'password-link-made': (about) => `made a link for a new password for ${about}`,
  'password-reset': always('set a new password by a link'),
  'password-reset-refused': always('could not set a new password by a link'),
  'session-ended': (about) =>
    about === 'one' ? 'signed out another browser' : `signed out other browsers: ${about.replace(' others', '')}`,
  'sessions-ended': (about) => `signed ${about} out everywhere`,
  invited: (about) => saidOf(about, (whom, role) => `invited ${whom} as ${role}`),
  'invitation-withdrawn': (about) => saidOf(about, (whom, role) => `withdrew the invitation of ${whom} as ${role}`),
  joined: (about) => `joined as ${about}`,
  'invitation-refused': (about) => `could not use an invitation: ${refusedInvitations[about] ?? 'it was refused'}`,
  'role-changed': (about) => saidOf(about, (whom, role) => `made ${whom} ${withArticle(role)}`),
  'membership-ended': (about) => `took ${about} out of the campaign`,
  'account-erased': way('had the account erased'),
  'secret-renewed': way('the secret of the desk was renewed'),
  'action-refused': (about) => `was refused ${refusedActions[about] ?? 'something that the role does not allow'}`,
  'enquirer-exported': (about) => `looked at what is held on a person: ${about}`,
  'enquirer-erased': (about) => `erased what was held on a person: ${about}`,
  'spam-marked-together': (about) => `marked as spam at once: ${about}`,
  'spam-judged-anew': (about) => `took back that these are spam: ${about}`,
} as const satisfies Record<Audited, Say>

/** Whom and as what, as the record keeps both: an address or a name, and a role. */
function saidOf(about: string, say: (whom: string, role: string) => string): string {
  const [, whom = about, role = ''] = /^(.*): (\w+)$/.exec(about) ?? []
  if (whom === 'first link') return say('the first admin, by the link of the first start,', role)
  return say(/^[0-9a-f-]{36}$/.test(whom) ? 'somebody whose address is no longer kept' : whom, role)
}

/** Something done that is no matter of a proposal, as it follows a name. */
export function sayAudited(what: string, about: string): string {
  const say: Say | undefined = Object.entries(auditWords).find(([name]) => name === what)?.[1]
  return say?.(about) ?? what.replaceAll('-', ' ')
}

/** What was done with a proposal, as it follows a name and comes before what the proposal is called. */
const proposalWords = {
  begun: 'began to draft',
  filed: 'filed',
  changed: 'changed',
  submitted: 'handed in for review',
  commented: 'commented on',
  'changes-requested': 'asked for changes to',
  approved: 'approved',
  held: 'held',
  'hold-cancelled': 'took from hold',
  'put-back': 'put back for review',
  split: 'split',
  published: 'published',
  withdrawn: 'withdrew',
} as const satisfies Record<ProposalEventKind, string>

/** Something done with a proposal, and what is to be said after its name. */
export function sayHappened({ what, edition, until }: Happened): { readonly before: string; readonly after: string } {
  const after = edition === undefined ? (until === undefined ? '' : ` until ${sayInstant(until)}`) : `, as edition ${edition}`
  return { before: proposalWords[what], after }
}

interface Happened {
  readonly what: ProposalEventKind
  readonly edition?: number | undefined
  readonly until?: string | undefined
}
