import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** One answer of a replayed publisher. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Sends the start of the body and then nothing more: `stalls` for ever, or `breaks` the connection. */
  readonly ends?: 'stalls' | 'breaks'
}

/** What is answered at a path with its query; the answers of a list come one after the other, and the last of them for ever. */
export type Replies = Readonly<Record<string, Reply | readonly Reply[]>>

/** A publisher on this machine that answers what it was told to, and 404 to all else. */
export interface ReplayServer extends AsyncDisposable {
  readonly base: string
  /** Every request so far: its path with the query, and its headers. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  /** Answers otherwise from now on. */
  readonly answer: (replies: Replies) => void
}

/** Listens on a port that is free. Closed, with all its connections, at the end of its scope. */
export async function replayServer(initial: Replies): Promise<ReplayServer> {
  const requests: ReplayServer['requests'][number][] = []
  const counts = new Map<string, number>()
  let replies = initial
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, headers: request.headers })
    const asked = counts.get(path) ?? 0
    counts.set(path, asked + 1)
    const found = replies[path]
    const reply = isList(found) ? (found[asked] ?? found.at(-1)) : found
    send(response, reply ?? { status: 404, body: '{"title":"Not Found","status":404}' })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return {
    base: `http://127.0.0.1:${address.port}`,
    requests,
    answer: (next) => {
      replies = next
      counts.clear()
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function isList(found: Replies[string] | undefined): found is readonly Reply[] {
  return Array.isArray(found)
}

function send(response: ServerResponse, { status = 200, headers = {}, body = '', ends }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  if (!ends) return void response.end(body)
  response.write(body.slice(0, body.length / 2), () => {
    if (ends === 'breaks') response.destroy()
  })
}

/** An answer of JSON. */
export function json(value: unknown): Reply {
  return { body: JSON.stringify(value) }
}
