import type { Db } from '../database.ts'

/** A second factor as the sign-in library keeps it. */
export interface SecondFactor {
  readonly id: string
  /** Encrypted with the secret of the desk. */
  readonly secret: string
  /** Hashes as JSON; of an older ledger the codes themselves, encrypted. */
  readonly backupCodes: string
}

/** Every second factor that there is. */
export async function listSecondFactors(db: Db): Promise<SecondFactor[]> {
  const rows = await db.selectFrom('second_factor').select(['id', 'secret', 'backup_codes']).orderBy('id').execute()
  return rows.map(({ id, secret, backup_codes: backupCodes }) => ({ id, secret, backupCodes }))
}

/** Writes a second factor over what is kept of it. */
export async function saveSecondFactor(db: Db, { id, secret, backupCodes }: SecondFactor): Promise<void> {
  await db.updateTable('second_factor').set({ secret, backup_codes: backupCodes }).where('id', '=', id).execute()
}
