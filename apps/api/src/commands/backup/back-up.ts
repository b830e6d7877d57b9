import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { copySqlite, removeSqlite } from '../../db/sqlite-files.ts'
import { storageFailure } from '../../db/storage-failure.ts'
import { emptyBeside, takeNewPlace } from './take-place.ts'
import { verifySqlite, type LedgerFacts, type LedgerFault } from './verify-ledger.ts'

export type BackupRefusal = LedgerFault | 'taken' | 'cannot-write'

/**
 * Copies the ledger in a SQLite file to a new one as it stands at one moment, while a server writes to it, and looks through the copy
 * before it gets its name. Refuses in a sentence, and leaves nothing, when the file is there already, cannot be written, or the ledger is
 * damaged. Only its owner can read the copy.
 */
export async function backUp(ledger: string, file: string, proofs: number): Promise<Outcome<LedgerFacts, BackupRefusal>> {
  const taken = refuse('taken', `${file} is there already, and a backup overwrites nothing. Name another file.`)
  if (existsSync(file)) return taken
  let beside: string | undefined
  try {
    beside = emptyBeside(file)
    await copySqlite(ledger, beside)
    const verified = await verifySqlite(beside, proofs)
    if (!verified.ok) return refuse(verified.reason, `No backup was written: the ledger ${ledger} ${verified.message}`)
    return takeNewPlace(beside, file) ? accept(verified.value) : taken
  } catch (error) {
    return notWritten(error, ledger, file)
  } finally {
    if (beside !== undefined) removeSqlite(beside)
  }
}

function notWritten(error: unknown, ledger: string, file: string) {
  const failure = storageFailure(error)
  if (failure === undefined) throw error
  if (failure.kind === 'damaged') return refuse('damaged', `No backup was written: the ledger ${ledger} ${failure.why}.`)
  return refuse('cannot-write', `No backup was written: the folder ${dirname(file)} ${failure.why}. ${failure.advice}.`)
}
