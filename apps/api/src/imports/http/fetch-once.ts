import { accept, refuse, type Outcome } from '@dutywatch/domain'

/** One request, and how far it may go. */
export interface OneRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly mostBytes: number
  readonly signal?: AbortSignal | undefined
}

/** An answer as it came, its body whole. */
export interface OneAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly body: Uint8Array
}

export type OneRefusal =
  | 'interrupted'
  | 'too-slow'
  | 'unreachable'
  | 'broke-off'
  | 'too-large'
  | 'other-host'
  | 'redirects-without-end'

const mostRedirects = 5

/**
 * Asks once and reads the whole answer, following redirects on the same host only. `timeoutMs` is for everything together. Refuses what
 * is too slow, too large, breaks off, leads elsewhere or is interrupted.
 */
export async function fetchOnce(request: OneRequest): Promise<Outcome<OneAnswer, OneRefusal>> {
  const timeout = AbortSignal.timeout(request.timeoutMs)
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
  let answering = false
  try {
    let url = request.url
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const response = await fetch(url, { headers: request.headers, redirect: 'manual', signal })
      const location = response.status >= 300 && response.status < 400 && response.headers.get('location')
      if (!location) {
        answering = true
        return await wholeAnswer(response, request.mostBytes)
      }
      await response.body?.cancel()
      const next = URL.parse(location, url)
      if (!next || !isSameHost(url, next))
        return refuse('other-host', `It sends us on to ${next?.origin ?? 'nowhere'}, which is not followed.`)
      url = next
    }
    return refuse('redirects-without-end', `It sent us on more than ${mostRedirects} times.`)
  } catch (error) {
    if (request.signal?.aborted) return refuse('interrupted', 'It was interrupted.')
    if (timeout.aborted) return refuse('too-slow', `It did not answer in full within ${seconds(request.timeoutMs)}.`)
    if (!(error instanceof TypeError)) throw error
    return answering
      ? refuse('broke-off', 'The answer broke off.')
      : refuse('unreachable', `It cannot be reached: ${whyUnreachable(error)}.`)
  }
}

/** The same name and door; from http to https is the one change allowed. */
function isSameHost(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true
  return from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:' && to.port === ''
}

async function wholeAnswer(response: Response, mostBytes: number): Promise<Outcome<OneAnswer, OneRefusal>> {
  const { status, statusText, headers } = response
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength
    // Leaving the loop cancels the body, so that no more of it is sent.
    if (length > mostBytes) return refuse('too-large', `The answer is larger than ${Math.round(mostBytes / 1_048_576)} MB.`)
    chunks.push(chunk)
  }
  return accept({ status, statusText, headers, body: Buffer.concat(chunks) })
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${ms} milliseconds` : `${Math.round(ms / 1_000)} seconds`
}

const plainly: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'its name cannot be looked up just now',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
}

function whyUnreachable({ cause }: TypeError): string {
  if (!(cause instanceof Error)) return 'the connection failed'
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return plainly[code] ?? (cause.message || 'the connection failed')
}
