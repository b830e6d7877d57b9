import type { Db } from '../db/database.ts'
import { insertAuditEntry, type AuditEntry } from '../db/queries/audit-entries.ts'

/** What is written down of who comes in and who decides who may. Of what people change in the tracker, its own history tells. */
export type Audited =
  | 'signed-in'
  | 'signed-out'
  | 'sign-in-refused'
  | 'second-factor-refused'
  | 'second-factor-set-up'
  | 'second-factor-removed'
  | 'backup-codes-made'
  | 'passkey-added'
  | 'passkey-removed'
  | 'password-changed'
  | 'name-changed'
  | 'password-reset-asked'
  | 'password-link-made'
  | 'password-reset'
  | 'password-reset-refused'
  | 'session-ended'
  | 'sessions-ended'
  | 'invited'
  | 'invitation-withdrawn'
  | 'joined'
  | 'invitation-refused'
  | 'role-changed'
  | 'membership-ended'
  | 'account-erased'
  | 'secret-renewed'
  | 'action-refused'
  | 'enquirer-exported'
  | 'enquirer-erased'
  | 'spam-marked-together'
  | 'spam-judged-anew'

/** Something to write down. Never a password, a code or a token. */
export interface AuditNote extends Omit<AuditEntry, 'what'> {
  readonly what: Audited
}

/** Writes down who did what, or was refused it, when and from where. */
export async function audit(db: Db, note: AuditNote): Promise<void> {
  await insertAuditEntry(db, note)
}
