import type { Db } from '../db/database.ts'
import { forgetAttempts } from '../db/queries/attempts.ts'
import { deleteAuditEntries } from '../db/queries/audit-entries.ts'
import { deleteFloods } from '../db/queries/contact-floods.ts'
import { deleteLeftDrafts } from '../db/queries/drafts.ts'
import { deleteSilentEnquiries } from '../db/queries/enquiries.ts'
import { deleteSendings } from '../db/queries/enquiry-sendings.ts'
import { deleteEndedInvitations } from '../db/queries/invitations.ts'
import { deleteEndedSessions } from '../db/queries/sessions.ts'
import { deleteSpentVerifications } from '../db/queries/verifications.ts'
import { keptSince, type Kept } from '../enquiries/kept.ts'

/** How long things are kept that are about people. */
export interface Retention {
  readonly enquiries: Kept
  readonly auditDays: number
}

/** How long is kept what only explains to somebody why a link no longer works, and what a former member had typed. */
const endedDays = 30
/** Longer than a form can be sent, and than what comes from one network is counted. */
const sendingDays = 2
const attemptDays = 1

/** Deletes what has been kept for as long as it may be at an instant. Answers how many rows of each kind went, of those that did. */
export async function deleteWhatIsOver(db: Db, { enquiries, auditDays }: Retention, at: string): Promise<Record<string, number>> {
  const before = (days: number) => keptSince(at, days)
  const gone: Readonly<Record<string, number>> = {
    enquiries: await deleteSilentEnquiries(db, ['new', 'taken', 'answered', 'closed', 'suspected-spam'], before(enquiries.days)),
    spam: await deleteSilentEnquiries(db, ['spam'], before(enquiries.spamDays)),
    sendings: await deleteSendings(db, before(sendingDays)),
    floods: await deleteFloods(db, before(sendingDays)),
    sessions: await deleteEndedSessions(db, at),
    verifications: await deleteSpentVerifications(db, at),
    invitations: await deleteEndedInvitations(db, before(endedDays)),
    drafts: await deleteLeftDrafts(db, before(endedDays)),
    attempts: await forgetAttempts(db, before(attemptDays)),
    audit: await deleteAuditEntries(db, before(auditDays)),
  }
  return Object.fromEntries(Object.entries(gone).filter(([, count]) => count > 0))
}
