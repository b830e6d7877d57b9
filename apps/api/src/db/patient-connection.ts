import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseConnection } from 'kysely'

/** Longer than a publication takes, shorter than somebody waits for an answer. */
const patienceMs = 10_000
const askedAgainAfterMs = 10

/**
 * A connection to SQLite that waits for its turn while another process writes, and lets this one go on meanwhile: SQLite's own way of waiting
 * would stop everything else that the process does. Waits ten seconds, then fails as SQLite does. `isInside` says whether a transaction
 * is open, which has had its turn.
 */
export function patient(connection: DatabaseConnection, isInside: () => boolean): DatabaseConnection {
  return {
    streamQuery: (...asked) => connection.streamQuery(...asked),
    executeQuery: async (...asked) => {
      const until = performance.now() + patienceMs
      for (;;) {
        try {
          return await connection.executeQuery(...asked)
        } catch (error) {
          if (!isBusy(error) || isInside() || performance.now() >= until) throw error
          await wait(askedAgainAfterMs)
        }
      }
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
