import { open, type FileHandle } from 'node:fs/promises'
import { SelectQueryNode, type CompiledQuery, type DatabaseConnection } from 'kysely'

/** What SQLite writes before it answers, and whether it is on the disk. */
export interface WriteAheadLog extends AsyncDisposable {
  /** Resolves once everything that was written before is on the disk. Rejects when the disk reports an error. */
  flush(): Promise<void>
}

/** The log of a ledger that is open in this process, and so is there from the first write on. */
export function logOf(file: string): WriteAheadLog {
  let handle: FileHandle | undefined
  return {
    flush: async () => {
      handle ??= await open(`${file}-wal`, 'r+')
      await handle.datasync()
    },
    [Symbol.asyncDispose]: async () => handle?.close(),
  }
}

/**
 * A connection to SQLite that answers what was written once the log is on the disk. SQLite's own way of waiting for the disk would stop
 * everything else that the process does; this one goes on meanwhile. `isInside` says whether a transaction is open, of which only the end counts.
 */
export function durable(connection: DatabaseConnection, log: WriteAheadLog, isInside: () => boolean): DatabaseConnection {
  return {
    streamQuery: (...asked) => connection.streamQuery(...asked),
    executeQuery: async <Row>(query: CompiledQuery, ...options: readonly never[]) => {
      const answer = await connection.executeQuery<Row>(query, ...options)
      if (!isInside() && mayWrite(query)) await log.flush()
      return answer
    },
  }
}

function mayWrite({ query, sql }: CompiledQuery): boolean {
  return !SelectQueryNode.is(query) && !/^\s*(?:select|pragma|rollback)\b/i.test(sql)
}
