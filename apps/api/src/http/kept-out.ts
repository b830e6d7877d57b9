import { networkOf, shortened } from './client-address.ts'
import type { Sender } from './client-of.ts'
import { floodLimit } from './flood-limit.ts'
import type { Log } from './log.ts'

/** Of what a network was refused, so much is written down: that it happens, not every time it does. */
const mostInMinute = 10
const mostOfHeader = 200

/** Writes down that a request was kept out, and why. */
export type NoteKeptOut = (request: Sender, client: string | undefined, reason: string) => void

/**
 * Writes down what was kept out: what it asked, where it says it comes from, and the shortened address; never a cookie, a query or a body.
 */
export function keptOut(log: Log, message: string): NoteKeptOut {
  const limit = floodLimit(mostInMinute)
  return ({ method, url = '', headers }, client, reason) => {
    if (!limit.allows(networkOf(client))) return
    const from = { origin: excerpt(headers.origin), site: headers['sec-fetch-site'], host: excerpt(headers.host) }
    log.warn({ reason, method, path: excerpt(url.split('?')[0]), ...from, address: shortened(client) }, message)
  }
}

function excerpt(header: string | undefined): string | undefined {
  return header?.slice(0, mostOfHeader)
}
