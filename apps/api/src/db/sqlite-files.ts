import { rmSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'

const busyTimeoutMs = 5_000
/** Longer than a publication takes, shorter than somebody waits. */
const othersLeaveMs = 1_000
/** More pages than a SQLite file can have: copied in one step, so that it is one moment of the ledger and no writer makes it begin again. */
const everyPage = 2 ** 31 - 1

/** What SQLite keeps beside a file while it is in use. */
export const besides = ['-wal', '-shm', '-journal']

/**
 * Copies a ledger into an empty file as it stands at one moment, while others read and write it. The copy is one file, with nothing
 * beside it. Throws when either cannot be used.
 */
export async function copySqlite(source: string, target: string): Promise<void> {
  const from = new BetterSqlite(source, { fileMustExist: true, timeout: busyTimeoutMs })
  try {
    await from.backup(target, { progress: () => everyPage })
  } finally {
    from.close()
  }
  settleSqlite(target)
}

/**
 * Writes everything that is kept beside a ledger into its file. Throws, with a code that begins with `SQLITE_BUSY`, while another process
 * has the ledger open: the journal can be folded in only by the last one there.
 */
export function settleSqlite(file: string): void {
  const sqlite = new BetterSqlite(file, { fileMustExist: true, timeout: othersLeaveMs })
  try {
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
}

/** Deletes a SQLite file and what is beside it. */
export function removeSqlite(file: string): void {
  for (const suffix of ['', ...besides]) rmSync(`${file}${suffix}`, { force: true })
}
