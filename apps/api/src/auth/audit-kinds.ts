import type { Audited } from './audit.ts'

/** What can be looked for in the audit; one thing may be of several kinds. */
export const auditKinds = ['signing-in', 'people', 'enquiries', 'refused'] as const
export type AuditKind = (typeof auditKinds)[number]

/** Of which kinds each thing is that is written down. */
const kindsOf = {
  'signed-in': ['signing-in'],
  'signed-out': ['signing-in'],
  'sign-in-refused': ['signing-in', 'refused'],
  'second-factor-refused': ['signing-in', 'refused'],
  'second-factor-set-up': ['signing-in'],
  'second-factor-removed': ['signing-in'],
  'backup-codes-made': ['signing-in'],
  'passkey-added': ['signing-in'],
  'passkey-removed': ['signing-in'],
  'password-changed': ['signing-in'],
  'name-changed': ['people'],
  'password-reset-asked': ['signing-in'],
  'password-link-made': ['signing-in', 'people'],
  'password-reset': ['signing-in'],
  'password-reset-refused': ['signing-in', 'refused'],
  'session-ended': ['signing-in'],
  'sessions-ended': ['signing-in', 'people'],
  invited: ['people'],
  'invitation-withdrawn': ['people'],
  joined: ['people'],
  'invitation-refused': ['people', 'refused'],
  'role-changed': ['people'],
  'membership-ended': ['people'],
  'account-erased': ['people'],
  'secret-renewed': ['signing-in'],
  'action-refused': ['refused'],
  'enquirer-exported': ['enquiries'],
  'enquirer-erased': ['enquiries'],
  'spam-marked-together': ['enquiries'],
  'spam-judged-anew': ['enquiries'],
} as const satisfies Record<Audited, readonly AuditKind[]>

/** Everything of a kind that is written down. */
export function auditedOf(kind: AuditKind): string[] {
  const all: [string, readonly AuditKind[]][] = Object.entries(kindsOf)
  return all.flatMap(([what, kinds]) => (kinds.includes(kind) ? [what] : []))
}
