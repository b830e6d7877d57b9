/** Why the storage did not do what it was asked: `why` ends a sentence ("is full"), `advice` begins one ("Free some space"). */
export interface StorageFailure {
  readonly kind: 'damaged' | 'unusable' | 'lost'
  readonly why: string
  readonly advice: string
}

/** A ledger that opens but holds what cannot be read as an edition. */
export class DamagedLedger extends Error {
  override readonly name = 'DamagedLedger'
  readonly code = 'DAMAGED_LEDGER'
}

/** What the storage says, by the error codes of the system, SQLite and PostgreSQL. */
const failures: readonly (readonly [RegExp, StorageFailure])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL|53100)$/, unusable('is full', 'Free some space')],
  [
    /^(EROFS|EACCES|EPERM|SQLITE_READONLY.*|SQLITE_CANTOPEN.*|SQLITE_PERM|SQLITE_AUTH|25006|42501)$/,
    unusable('cannot be written to', 'Make it writable for this user'),
  ],
  [/^(ENOTDIR|EEXIST)$/, unusable('is not a folder', 'Move the file that has its name')],
  [/^ENOENT$/, unusable('cannot be created', 'Correct its path')],
  [
    /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|55P03)$/,
    unusable('is being written to by another process that does not finish', 'Stop that process'),
  ],
  [/^(EIO|SQLITE_IOERR.*)$/, unusable('cannot be read or written: the disk reports an error', 'Check the disk')],
  [
    /^(57P0[1-3]|08\w{3}|ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|CONNECTION_TERMINATED)$/,
    { kind: 'lost', why: 'no longer answers: the connection was lost', advice: 'Check that the database runs' },
  ],
  [
    /^(SQLITE_NOTADB|SQLITE_CORRUPT.*|DAMAGED_LEDGER|XX001|XX002)$/,
    { kind: 'damaged', why: 'is damaged, or was not made by Dutywatch', advice: 'Put a sound copy of it back' },
  ],
]

function unusable(why: string, advice: string): StorageFailure {
  return { kind: 'unusable', why, advice }
}

/** Why the storage failed, and what to do; `undefined` when the error is about something else. */
export function storageFailure(error: unknown): StorageFailure | undefined {
  const code = codeOf(error)
  return failures.find(([pattern]) => pattern.test(code))?.[1]
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  // The PostgreSQL client has no code for a connection that ends under it.
  return error.message.startsWith('Connection terminated') ? 'CONNECTION_TERMINATED' : ''
}
