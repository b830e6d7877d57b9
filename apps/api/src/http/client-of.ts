import type { IncomingMessage } from 'node:http'

/** What a request says of itself, and the address of its socket. */
export type Sender = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * The address a request comes from: that of the socket, or, behind so many proxies of ours, what the outermost of them wrote down. What
 * stands before that in the header anybody may have written.
 */
export function clientOf(request: Pick<Sender, 'headers' | 'socket'>, proxies: number): string | undefined {
  if (proxies === 0) return request.socket.remoteAddress
  const header = request.headers['x-forwarded-for']
  const written = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((part) => part.trim())
  return written.at(-proxies) || request.socket.remoteAddress
}
