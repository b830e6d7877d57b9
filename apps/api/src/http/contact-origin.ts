import type { IncomingMessage } from 'node:http'

/**
 * Whether a form comes from a page of this site, as far as the browser tells: by `Sec-Fetch-Site`, or in a browser that does not know it
 * by `Origin`. Programs that tell neither may hand in too; what they hand in is counted and sealed like everybody's.
 */
export function isFromHere({ headers }: IncomingMessage, baseUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site']
  // `none`: a page that was open before is loaded again.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined) return true
  return origin === baseUrl || URL.parse(origin)?.host === headers.host
}
