import type { ContactStep, PageApi } from '@dutywatch/api/page-renderer'
import type { PlainDate } from '@dutywatch/domain/date'
import type { Source } from '@dutywatch/domain/source'
import type { ReactNode } from 'react'
import type { Crumb, Destination } from '../place/address.ts'

type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** The parts of an address that a path leaves open: `/asks/:id` gives `{ id }`. */
export type ParamsOf<Path extends string> = Readonly<Record<ParamName<Path>, string>>

/** What a loader may use. `api` already asks of this page's edition and day. */
export interface LoadInput<Params> {
  readonly api: PageApi
  readonly params: Params
  /** What stands after the question mark, `asOf` excepted; a name given twice keeps its last value. */
  readonly query: Readonly<Record<string, string | undefined>>
  /** The day the page speaks of. */
  readonly on: PlainDate
  /** The past day asked for; absent when the page shows the present. */
  readonly asOf?: PlainDate | undefined
  readonly today: PlainDate
  /** What a form that somebody sent is answered with; only the contact page has such answers. */
  readonly contact?: ContactStep | undefined
}

/**
 * What a page's loader answers. When it includes `sources` (the records the page's citations point at), `<Citations>` finds them by
 * itself.
 */
export type PageData = object & { readonly sources?: readonly Source[] }

/** How one page is made: its loader asks, and everything else is a function of the answer. */
export interface PageDefinition<Params, Data extends PageData> {
  readonly load: (input: LoadInput<Params>) => Promise<Data> | Data
  /** The page's name in a browser tab and in search results, without the site's. */
  readonly title: (data: Data) => string
  /** One sentence for search results and link previews: the page's answer. */
  readonly description: (data: Data) => string
  /** The pages above this one; the front page is understood. */
  readonly trail?: (data: Data) => readonly Crumb[]
  readonly view: (data: Data) => ReactNode
}

/** A page bound to its path, its data hidden inside. */
export interface Route {
  readonly path: string
  readonly segments: readonly string[]
  /** Loads and fills in a page for one address. */
  readonly open: (input: LoadInput<Readonly<Record<string, string>>>) => Promise<OpenPage>
}

/** A page with its answer in hand, ready to be drawn. */
export interface OpenPage {
  readonly title: string
  readonly description: string
  readonly trail: readonly Crumb[]
  readonly sources: readonly Source[]
  readonly content: () => ReactNode
}

/** Declares a page. The path's open parts (`:id`) reach the loader as typed `params`. */
export function page<Path extends string, Data extends PageData>(
  path: Path,
  definition: PageDefinition<ParamsOf<Path>, Data>,
): Route {
  return {
    path,
    segments: segmentsOf(path),
    async open(input) {
      const data = await definition.load(input)
      return {
        title: definition.title(data),
        description: definition.description(data),
        trail: definition.trail?.(data) ?? [],
        sources: data.sources ?? [],
        // A component of its own, so that a view may use hooks.
        content: () => definition.view(data),
      }
    },
  }
}

/** What a loader throws when the address names nothing; the message says so to the reader and what to do. */
export class PageMissing extends Error {
  override readonly name = 'PageMissing'
}

/** What a loader throws when the query cannot be read; the message says what is wrong and how to put it right. */
export class PageRefused extends Error {
  override readonly name = 'PageRefused'
}

/** What a loader throws when another address of the site is the permanent one for what was asked. */
export class PageMoved extends Error {
  override readonly name = 'PageMoved'
  readonly to: Destination

  constructor(to: Destination) {
    super(`It is at ${to.to}.`)
    this.to = to
  }
}

export interface RouteMatch {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** The route an address leads to: the one with the fewest open parts where several fit. `undefined` when none does. */
export function matchRoute(routes: readonly Route[], path: string): RouteMatch | undefined {
  const asked = segmentsOf(path)
  const matches = routes.flatMap((route) => {
    const params = paramsIn(route.segments, asked)
    return params ? [{ route, params }] : []
  })
  return matches.toSorted((one, other) => openParts(one) - openParts(other))[0]
}

function openParts({ params }: RouteMatch): number {
  return Object.keys(params).length
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function paramsIn(pattern: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== asked.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = asked[index] ?? ''
    if (part.startsWith(':')) {
      const value = decoded(segment)
      if (value === undefined) return undefined
      params[part.slice(1)] = value
    } else if (part !== segment) return undefined
  }
  return params
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
