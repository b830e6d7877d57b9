import { pino, type DestinationStream, type Logger } from 'pino'

const infoLevel = 30

/** Where the server writes what happens: one JSON object a line. */
export interface Log extends Pick<Logger, 'info' | 'warn' | 'error'> {
  /** Notes that a request was answered. */
  readonly answered: (request: AnsweredRequest) => void
}

/** A request and what became of it. Nothing in it tells who asked. */
export interface AnsweredRequest {
  /** Names the request. */
  readonly reqId: string
  readonly method: string
  /** Path and query as they came; of the desk only the path. */
  readonly url: string
  readonly status: number
  /** From arrival to answer, in milliseconds. */
  readonly ms: number
  /** Where the answer came from: memory, a built file, or a route that made it. */
  readonly from: 'memory' | 'file' | 'made'
}

/** A log into a destination. */
export function logInto(destination: DestinationStream, level: string): Log {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  const now = isoClock()
  const silent = !log.isLevelEnabled('info')
  return {
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    // One line for every request, written by hand: through the logger it would cost a sixth of an answer from memory.
    answered: ({ reqId, method, url, status, ms, from }) => {
      if (silent) return
      const place = `"method":"${method}","url":${JSON.stringify(url)},"status":${status}`
      const line = `{"level":${infoLevel},"time":"${now()}","reqId":"${reqId}",${place},"ms":${ms},"from":"${from}","msg":"answered"}\n`
      destination.write(line)
    },
  }
}

/** The instant in words, written out once a millisecond. */
function isoClock(): () => string {
  let instant = 0
  let words = ''
  return () => {
    const current = Date.now()
    if (current !== instant) {
      instant = current
      words = new Date(current).toISOString()
    }
    return words
  }
}
