import { Client } from 'pg'

const retryMs = 1_000
const connectTimeoutMs = 5_000

/** Hears of new editions through LISTEN. */
export interface EditionListener extends AsyncDisposable {
  /** Differs from its last answer when an edition may have been published since; once a second while the connection is down. */
  readonly stamp: () => number
}

/** Listens for editions on a connection of its own, and connects again every second when it is lost. */
export async function listenForEditions(url: string): Promise<EditionListener> {
  let heard = 0
  let listening = false
  let closing = false
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const next = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: connectTimeoutMs })
    const lostThis = () => {
      if (client === next) lost()
    }
    next.on('notification', () => (heard += 1))
    next.on('error', lostThis)
    next.on('end', lostThis)
    client = next
    try {
      await next.connect()
      await next.query('listen dutywatch_edition')
      listening = true
      heard += 1
    } catch {
      lostThis()
    }
  }

  function lost(): void {
    listening = false
    if (closing || retry) return
    retry = setTimeout(() => {
      retry = undefined
      void connect()
    }, retryMs)
    retry.unref()
  }

  await connect()
  return {
    stamp: () => (listening ? heard : -1 - Math.floor(performance.now() / retryMs)),
    [Symbol.asyncDispose]: async () => {
      closing = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
