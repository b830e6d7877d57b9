import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Db } from '../db/database.ts'
import { listSecondFactors, saveSecondFactor, type SecondFactor } from '../db/queries/second-factors.ts'
import { deleteAllSessions } from '../db/queries/sessions.ts'
import { audit } from './audit.ts'
import { keptHashes } from './backup-codes.ts'

/** A secret and the one in whose place it comes. */
export interface SecretChange {
  readonly before: string
  readonly now: string
  readonly at: string
}

/**
 * Encrypts every second factor anew, so that nobody has to set theirs up again, and signs everybody out; all or nothing. Answers how many.
 * What the new secret reads already stays, so that it can be done twice. Refuses when one is read by neither.
 */
export async function renewSecret(db: Db, change: SecretChange): Promise<Outcome<number, 'other-secret'>> {
  return db.transaction().execute(async (trx) => {
    const renewed: SecondFactor[] = []
    for (const factor of await listSecondFactors(trx)) {
      const read = (await readWith(change.now, factor)) ?? (await readWith(change.before, factor))
      if (!read) return refuse('other-secret', 'The second factors were encrypted with another secret. Nothing was changed.')
      renewed.push({ ...read, secret: await symmetricEncrypt({ key: change.now, data: read.secret }) })
    }
    for (const factor of renewed) await saveSecondFactor(trx, factor)
    await deleteAllSessions(trx)
    await audit(trx, { at: change.at, what: 'secret-renewed', about: 'command line' })
    return accept(renewed.length)
  })
}

/** A second factor in the clear, its codes hashed; `undefined` for another secret. */
async function readWith(key: string, { id, secret, backupCodes }: SecondFactor): Promise<SecondFactor | undefined> {
  try {
    return { id, secret: await symmetricDecrypt({ key, data: secret }), backupCodes: await keptHashes(backupCodes, key) }
  } catch {
    return undefined
  }
}
