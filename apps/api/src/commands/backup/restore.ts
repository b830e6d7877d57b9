import { existsSync, realpathSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { makeFolder } from '../../db/data-folder.ts'
import { holdBackLetters } from '../../db/queries/letters.ts'
import { endHolds } from '../../db/queries/proposals.ts'
import { listTables } from '../../db/queries/row-counts.ts'
import { deleteAllSessions } from '../../db/queries/sessions.ts'
import { openSqlite } from '../../db/sqlite.ts'
import { besides, copySqlite, removeSqlite, settleSqlite } from '../../db/sqlite-files.ts'
import { storageFailure } from '../../db/storage-failure.ts'
import { standingOf, type Standing } from './standing.ts'
import { emptyBeside, keepAs, takePlace } from './take-place.ts'
import { whyNoFile } from './readable-file.ts'
import { verifySqlite, type LedgerFacts, type LedgerFault } from './verify-ledger.ts'

/** What to restore where, and how. */
export interface Restoring {
  readonly backup: string
  readonly ledger: string
  /** Whether a ledger that is there gives way; it is kept beside. */
  readonly replace: boolean
  /** Whether editions may be taken that do not come to their digests. */
  readonly differing: boolean
  /** How many editions are worked out again. */
  readonly proofs: number
  /** The instant, ISO 8601 in UTC: a part of the name that the ledger before is kept under. */
  readonly at: string
}

/** What was restored, and where the ledger before is kept. */
export interface Restored {
  readonly facts: LedgerFacts
  readonly kept?: string | undefined
}

export type RestoreRefusal =
  | LedgerFault
  | 'no-backup'
  | 'ledger-there'
  | 'another-tracker'
  | 'differs'
  | 'in-use'
  | 'cannot-write'

/**
 * Puts the ledger of a backup in its place, once the copy has been looked through. Refuses in a sentence, and changes nothing, when the
 * backup is damaged, newer or of another tracker, or a ledger that holds anything is there and is not to give way, or a process uses it.
 * Nobody is signed in afterwards, and nothing that waited in the backup goes out by itself: neither letters nor what was held until a time.
 */
export async function restore(restoring: Restoring): Promise<Outcome<Restored, RestoreRefusal>> {
  const { backup, ledger, replace } = restoring
  const unreadable = whyNoFile(backup)
  if (unreadable !== undefined) return refuse('no-backup', unreadable)
  if (existsSync(ledger) && realpathSync(backup) === realpathSync(ledger))
    return refuse('no-backup', `${backup} is the ledger itself, and no backup of it.`)
  let beside: string | undefined
  try {
    makeFolder(dirname(ledger))
    const standing = await standingOf(ledger)
    if (standing.kind === 'holding' && !replace) return there(ledger)
    beside = emptyBeside(ledger)
    const facts = await readied(beside, restoring, standing)
    if (!facts.ok) return facts
    return accept({ facts: facts.value, kept: giveWay(beside, restoring, standing) })
  } catch (error) {
    return notRestored(error, ledger)
  } finally {
    if (beside !== undefined) removeSqlite(beside)
  }
}

/** Copies the backup, signs everybody out and keeps back what waits in the copy, and looks through it. */
async function readied(
  beside: string,
  { backup, differing, proofs, at }: Restoring,
  standing: Standing,
): Promise<Outcome<LedgerFacts, RestoreRefusal>> {
  try {
    await copySqlite(backup, beside)
    await settlePast(beside, at)
  } catch (error) {
    const failure = storageFailure(error)
    if (failure?.kind !== 'damaged') throw error
    return refuse('damaged', `Nothing was restored: ${backup} ${failure.why}.`)
  }
  const verified = await verifySqlite(beside, proofs)
  if (!verified.ok) return refuse(verified.reason, `Nothing was restored: ${backup} ${verified.message}`)
  const facts = verified.value
  if (standing.kind === 'holding' && standing.tracker !== undefined && standing.tracker !== facts.tracker.id)
    return refuse(
      'another-tracker',
      `Nothing was restored: ${backup} is a backup of the tracker "${facts.tracker.id}", and the ledger keeps "${standing.tracker}". Set DATA_DIR to another folder.`,
    )
  return facts.differing.length > 0 && !differing ? differs(backup, facts.differing) : verified
}

const heldBack = 'It waited in a backup that was restored, and may have been sent since. Ask, or send it again.'

const takenFromHold =
  'It was held in a backup that was restored, and may have been taken from hold or changed since. Look at it, then hold or publish it again.'

/**
 * What was ended since the backup was taken would otherwise hold again, what was sent since would be sent again, and what was taken from hold
 * since would be published when its time has come.
 */
async function settlePast(file: string, at: string): Promise<void> {
  {
    await using database = openSqlite(file)
    const tables = await listTables(database.db)
    await database.db.transaction().execute(async (trx) => {
      if (tables.includes('session')) await deleteAllSessions(trx)
      if (tables.includes('letter')) await holdBackLetters(trx, heldBack)
      if (tables.includes('proposal_event')) await endHolds(trx, { at, by: 'Dutywatch', words: takenFromHold })
    })
  }
  settleSqlite(file)
}

/** Puts the copy in the place of the ledger, which is kept when it holds anything. Answers where. */
function giveWay(beside: string, { ledger, at }: Restoring, standing: Standing): string | undefined {
  const kept = `${ledger}.before-restore-${at.replaceAll(/[-:]|\.\d+/g, '')}`
  if (standing.kind === 'empty' || (standing.kind === 'holding' && standing.readable)) settleSqlite(ledger)
  // A journal that is left of another ledger would be read into this one.
  for (const suffix of besides) if (existsSync(`${ledger}${suffix}`)) renameSync(`${ledger}${suffix}`, `${kept}${suffix}`)
  if (standing.kind === 'holding') keepAs(ledger, kept)
  takePlace(beside, ledger)
  return standing.kind === 'holding' ? kept : undefined
}

function there(ledger: string) {
  return refuse(
    'ledger-there',
    `Nothing was restored: there is a ledger already, ${ledger}. With --replace it gives way, and is kept beside under another name; or set DATA_DIR to another folder.`,
  )
}

function differs(backup: string, editions: readonly number[]) {
  return refuse(
    'differs',
    `Nothing was restored: in ${backup}, what is kept of edition ${editions.join(', ')} does not come to the digest it was published with. ` +
      'Something in it was changed, or a release published it that knew fewer kinds of records. Take an earlier backup; or, if it is known to be sound, add --differing.',
  )
}

function notRestored(error: unknown, ledger: string) {
  const failure = storageFailure(error)
  if (failure === undefined) throw error
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
    return refuse('in-use', `Nothing was restored: a process uses the ledger ${ledger}. Stop the server first.`)
  return refuse('cannot-write', `Nothing was restored: the folder ${dirname(ledger)} ${failure.why}. ${failure.advice}.`)
}
