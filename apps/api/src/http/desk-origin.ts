import { isIPv4, isIPv6 } from 'node:net'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Sender } from './client-of.ts'

/**
 * The address at which the desk is open: the one that is set, or, when none is, the one asked for, if it is this machine or a number.
 * Other names are refused, for anybody can point a name at our number.
 */
export function deskOrigin(request: Sender, baseUrl: string | undefined): Outcome<string, 'unknown-host'> {
  if (baseUrl !== undefined) return accept(baseUrl)
  const asked = URL.parse(`http://${request.headers.host ?? ''}`)
  const name = asked?.hostname.replace(/^\[|\]$/g, '') ?? ''
  if (asked && (name === 'localhost' || isIPv4(name) || isIPv6(name))) return accept(asked.origin)
  return refuse('unknown-host', 'The desk does not know that it is reached at this address. Set BASE_URL to it, and start again.')
}

/**
 * Refuses what another site made a browser send: whatever changes something must say that it comes from the desk, and whatever only asks
 * must not say that it comes from elsewhere.
 */
export function sameSite({ method, headers }: Sender, origin: string): Outcome<undefined, 'from-another-site'> {
  const site = headers['sec-fetch-site']
  const isOurs = site === undefined || site === 'same-origin' || (site === 'none' && method === 'GET')
  if (isOurs && (method === 'GET' || headers.origin === origin)) return accept(undefined)
  return refuse('from-another-site', `This was not sent by the desk at ${origin}. Open the desk there and try again.`)
}
