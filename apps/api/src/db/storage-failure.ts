/** What the storage says when it cannot take a write, by the error codes of the system, SQLite and PostgreSQL. */
const failures: readonly (readonly [RegExp, string])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL|53100)$/, 'is full'],
  [/^(EROFS|EACCES|EPERM|SQLITE_READONLY.*|SQLITE_CANTOPEN.*|SQLITE_PERM|SQLITE_AUTH|25006|42501)$/, 'cannot be written to'],
  [/^(ENOTDIR|EEXIST)$/, 'is not a folder'],
  [/^ENOENT$/, 'cannot be created'],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT.*)$/, 'holds a dutywatch.db that is not a Dutywatch database, or is damaged'],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*|55P03)$/, 'is being written to by another process that does not finish'],
  [/^(EIO|SQLITE_IOERR.*)$/, 'cannot be read or written: the disk reports an error'],
]

/** Why a write could not be stored, as the end of a sentence ("is full"); `undefined` when the error is about something else. */
export function storageFailure(error: unknown): string | undefined {
  const code = codeOf(error)
  return failures.find(([pattern]) => pattern.test(code))?.[1]
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
