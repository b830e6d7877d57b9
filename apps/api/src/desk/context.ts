import type { CampaignName } from '../auth/auth-parts.ts'
import type { SignedIn } from '../auth/create-auth.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { EditionStore, Now } from '../ledger/index.ts'
import type { Kept } from '../enquiries/kept.ts'
import type { Mailer } from '../mail/mailer.ts'

/** What every call at the desk knows of the server and of whoever calls. */
export interface DeskContext {
  readonly db: Db
  readonly store: EditionStore
  /** The day and the current edition, fixed for the whole request. */
  readonly now: Now
  readonly clock: Clock
  /** Who calls; absent when nobody is signed in. */
  readonly person?: SignedIn | undefined
  /** The client's address, shortened. */
  readonly address?: string | undefined
  /** The address people open, for links. */
  readonly baseUrl: string
  /** Absent: letters cannot be sent, and links are shown. */
  readonly mailer?: Mailer | undefined
  /** A link by which a person can set their password anew within the hour. */
  readonly passwordLink: (person: string) => Promise<string>
  /** How long enquiries are kept. */
  readonly kept: Kept
  /** The campaigns of the current edition. */
  readonly campaigns: () => Promise<readonly CampaignName[]>
}
