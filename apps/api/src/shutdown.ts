import type { FastifyInstance } from 'fastify'
import type { Database } from './db/database.ts'
import type { Log } from './http/log.ts'

const graceMs = 10_000

/** Ends the process cleanly on SIGTERM and SIGINT: requests in flight are answered, then the database is closed. A second signal ends it at once. */
export function closeOnSignal(server: FastifyInstance, database: Database, log: Log): void {
  let closing = false
  async function close(signal: NodeJS.Signals): Promise<void> {
    if (closing) process.exit(1)
    closing = true
    log.info({ signal }, 'closing')
    const late = setTimeout(() => server.server.closeAllConnections(), graceMs)
    await server.close()
    clearTimeout(late)
    await database[Symbol.asyncDispose]()
    log.info('closed')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, (name) => void close(name))
}
