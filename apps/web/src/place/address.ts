import type { SiteState } from './site-state.ts'

/** A query as written by hand: what is `undefined` or empty is left out. */
export type QueryInput = Readonly<Record<string, string | number | undefined>>

/** Where to go inside the site. */
export interface Destination {
  /** An absolute path, without edition or day: `/asks/a2.3`. */
  readonly to: string
  readonly query?: QueryInput | undefined
  /** An element of that page, without `#`. */
  readonly hash?: string | undefined
  /** Another day than the page's own; `present` leaves the past. */
  readonly asOf?: string | undefined
}

/** The address of a destination as seen from a page: it stays in the page's edition and on the page's day unless told otherwise. */
export function addressFrom(site: Pick<SiteState, 'base' | 'asOf'>, destination: Destination): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(destination.query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const day = destination.asOf === 'present' ? undefined : (destination.asOf ?? site.asOf)
  if (day !== undefined) search.set('asOf', day)
  const query = search.size > 0 ? `?${search}` : ''
  const hash = destination.hash === undefined ? '' : `#${destination.hash}`
  return `${site.base}${destination.to === '/' && site.base !== '' ? '' : destination.to}${query}${hash}`
}

/** Splits an address into its path, its query without `asOf`, and nothing else. Later duplicates of a name win. */
export function readAddress(url: string): { path: string; query: Record<string, string> } {
  const { pathname, searchParams } = new URL(url, 'http://site.invalid')
  searchParams.delete('asOf')
  return { path: pathname, query: Object.fromEntries(searchParams) }
}

/** An address as people read it: letters in place of their codes, where the codes make sense. */
export function sayAddress(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** A step of the way from the front page to a page, the front page and the page itself left out. */
export interface Crumb {
  readonly to: string
  readonly label: string
}

/** Whether a page stands at or under a path, as the navigation marks it. */
export function standsUnder(site: Pick<SiteState, 'path'>, path: string): boolean {
  return path === '/' ? site.path === '/' : site.path === path || site.path.startsWith(`${path}/`)
}
