import type { PlainDate } from '@dutywatch/domain/date'
import type { Source } from '@dutywatch/domain/source'
import { createContext, useContext } from 'react'

/** What the tracker says of itself: enough for the frame around every page. */
export interface TrackerFacts {
  readonly title: string
  readonly summary: string
  /** The last day the sources reach to. */
  readonly informedTo: PlainDate
  readonly licence: string
  /** The first day of which anything is known; the earliest day that can be asked about. */
  readonly firstDay?: PlainDate | undefined
  /** What there is by the day of the page: a Bill, if only as a draft; an Act; published claims that were checked. */
  readonly known: Readonly<Record<Known, boolean>>
}

/** What a page may be about that there is not on every day. */
export type Known = 'bill' | 'act' | 'claims'

/** The edition a page is drawn from. */
export interface EditionFacts {
  readonly number: number
  readonly publishedOn: PlainDate
}

/** Where and when a page stands: what links, dates and the frame need to know. */
export interface SiteState {
  /** `/edition/3` on a permanent address, else empty. Every link inside the site starts with it. */
  readonly base: string
  /** The page's own path, without the base. */
  readonly path: string
  /** The permanent address of the record that the page is about; absent where it is about several, or is that address. */
  readonly record?: string | undefined
  /** What stands after the question mark, `asOf` excepted. */
  readonly query: Readonly<Record<string, string>>
  readonly on: PlainDate
  /** The past day asked for; absent when the page shows the present. */
  readonly asOf?: PlainDate | undefined
  readonly today: PlainDate
  readonly permanent: boolean
  /** The page is drawn as a proposal or a draft would have it: which, how many rules that breaks, and where it is worked on. */
  readonly preview?:
    | {
        readonly kind: 'proposal' | 'draft'
        readonly proposal: string
        readonly back: string
        readonly findings: number
      }
    | undefined
  /** The address the public reaches the site at, without a closing slash; absent when unknown. */
  readonly baseUrl?: string | undefined
  /** The page says that something went wrong, and nothing is published at its address. */
  readonly isFailure?: boolean | undefined
  /** The page answers what one reader sent: it is for nobody else, and has no address by which it can be had again. */
  readonly isAnswer?: boolean | undefined
  /** How many days enquiries are kept after the last thing that happened to them; absent when unknown. */
  readonly enquiriesKept?: { readonly days: number; readonly spamDays: number } | undefined
  /** Absent where the ledger was not asked. */
  readonly edition?: EditionFacts | undefined
  readonly tracker?: TrackerFacts | undefined
  /** The sources a page's facts cite, by id. */
  readonly sources: ReadonlyMap<string, Source>
}

/** A page about nothing, today unknown: for drawing parts alone. */
export const emptySite: SiteState = {
  base: '',
  path: '/',
  query: {},
  on: '2000-01-01',
  today: '2000-01-01',
  permanent: false,
  sources: new Map(),
}

export const SiteContext = createContext<SiteState>(emptySite)

/** The page's place and day, inside any component of it. */
export function useSite(): SiteState {
  return useContext(SiteContext)
}
