import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { PasswordCost } from './password-hash.ts'

/** A campaign that people can be members of. */
export interface CampaignName {
  readonly id: string
  readonly title: string
}

/** Where trouble is written down. Never a token, a password or a whole address. */
export interface TroubleLog {
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** What signing in is made of. */
export interface AuthParts {
  readonly database: Pick<Database, 'db' | 'engine'>
  /** Signs cookies and encrypts second factors. */
  readonly secret: string
  /** What hashing a password costs; enough to be strong unless given. */
  readonly passwordCost?: PasswordCost | undefined
  /** The address people open, without a path: cookies and passkeys hold for it alone. */
  readonly baseUrl: string
  readonly clock: Clock
  /** Absent: links are shown to whoever invites, and no password can be set anew. */
  readonly mailer?: Mailer | undefined
  readonly log: TroubleLog
  /** The campaigns of the current edition. */
  readonly campaigns: () => Promise<readonly CampaignName[]>
}

/** The headers by which the server tells who asks. It sets them itself, and takes none from outside. */
export const clientHeaders = {
  /** The address as it may be kept. */
  shortened: 'x-dutywatch-address',
  /** The network that is slowed down. */
  network: 'x-dutywatch-network',
} as const
