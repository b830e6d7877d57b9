import type { Generated } from 'kysely'

/** An instant as the sign-in library keeps it: text on SQLite, a date on PostgreSQL. */
type LibraryInstant = string | Date

/** The tables of people. Six of them are the sign-in library's: of these, only the columns that we ask ourselves are named. */
export interface PeopleTables {
  readonly person: PersonRow
  readonly credential: CredentialRow
  readonly session: SessionRow
  readonly verification: VerificationRow
  readonly membership: MembershipRow
  readonly invitation: InvitationRow
  readonly second_factor: SecondFactorRow
  readonly known_device: KnownDeviceRow
  readonly attempt: AttemptRow
  readonly audit_entry: AuditEntryRow
}

/** Somebody who can sign in to the desk. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  /** Whether a second factor is set up: a number on SQLite. */
  readonly second_factor: Generated<boolean | number>
  readonly created_at: LibraryInstant
  readonly updated_at: LibraryInstant
}

/** A password, hashed. */
export interface CredentialRow {
  readonly id: string
  readonly person_id: string
  /** The person's id again, as the library wants it. */
  readonly account_id: string
  /** `credential`: the library's word for a password. */
  readonly provider_id: string
  readonly password: string | null
  readonly created_at: LibraryInstant
  readonly updated_at: LibraryInstant
}

/** A browser that is signed in. */
export interface SessionRow {
  readonly id: string
  readonly person_id: string
  readonly token: string
  readonly created_at: LibraryInstant
  readonly updated_at: LibraryInstant
  readonly expires_at: LibraryInstant
  /** Shortened. */
  readonly address: string | null
  readonly user_agent: string | null
}

/** What the sign-in library keeps for a while: challenges, and links that set a password anew. */
export interface VerificationRow {
  readonly id: string
  readonly expires_at: LibraryInstant
}

/** What somebody may do in a campaign. */
export interface MembershipRow {
  readonly person_id: string
  readonly campaign: string
  readonly role: string
  readonly since: string
  /** The person who gave it; null for the command line. */
  readonly given_by: string | null
}

/** A link by which somebody may become a member, once. */
export interface InvitationRow {
  readonly id: string
  /** SHA-256 of the token in the link, which is kept nowhere. */
  readonly token_hash: string
  /** Whom it was sent to; null for the link of a first start, which is whoever reads the log's. */
  readonly email: string | null
  /** Null: every campaign that there is when it is redeemed. */
  readonly campaign: string | null
  readonly role: string
  readonly invited_at: string
  /** The person who invited; null for the command line and the first start. */
  readonly invited_by: string | null
  readonly expires_at: string
  readonly redeemed_at: string | null
  readonly redeemed_by: string | null
}

/** The second factor of a person. */
export interface SecondFactorRow {
  readonly id: string
  readonly person_id: string
  /** Encrypted with the secret of the desk. */
  readonly secret: string
  /** Hashes as JSON; of an older ledger the codes themselves, encrypted. */
  readonly backup_codes: string
}

/** A browser in which somebody has signed in completely before. */
export interface KnownDeviceRow {
  readonly token_hash: string
  readonly person_id: string
  readonly since: string
}

/** Tries that failed, by whatever is being slowed down. */
export interface AttemptRow {
  /** An address, an account or a device, under a keyed hash. */
  readonly key_hash: string
  readonly failures: number
  readonly last_at: string
}

/** One thing that somebody did or was refused. Never changed. */
export interface AuditEntryRow {
  readonly id: Generated<number>
  readonly at: string
  readonly what: string
  readonly person_id: string | null
  readonly campaign: string | null
  /** Whom or what it was about, in a few words. */
  readonly about: string | null
  /** The client's address, shortened. */
  readonly address: string | null
}
