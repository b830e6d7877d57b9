import { pino, type Logger } from 'pino'

const flushEveryMs = 500

/** Where the server writes what happens: one JSON object a line. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'flush' | 'isLevelEnabled'>

/** A log on standard output. Lines are gathered and written together, at least twice a second. */
export function createLog(level: string): Log {
  const destination = pino.destination({ fd: 1, sync: false, minLength: 15_000 })
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  setInterval(() => destination.flush(), flushEveryMs).unref()
  process.once('exit', () => destination.flushSync())
  return log
}
