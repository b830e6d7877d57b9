import type { PlainDate } from '@dutywatch/domain/date'
import type { RecordKey, Tracker } from '@dutywatch/domain/tracker'
import type { TRPCClient } from '@trpc/client'
import type { Elsewhere } from '../db/not-found.ts'
import type { DownloadTable } from '../outlets/tables/index.ts'
import type { AppRouter } from '../routers/index.ts'
import type { EditionEntry } from '../ledger/index.ts'
import type { ContactStep } from './contact-step.ts'

export type { ContactStep } from './contact-step.ts'

/** Everything a page may ask, typed; in one process it calls the procedures directly. */
export type PageApi = TRPCClient<AppRouter>

/** What is asked for: one address, at one moment, of one edition. A page is a pure function of it. */
export interface PageRequest {
  /** Path and query as asked, without the prefix of a permanent address: `/online-safety/promises?asOf=2020-05-29`. */
  readonly url: string
  /** The day the page speaks of: `asOf` when it was given, else today, or on a permanent address the day of its edition. */
  readonly on: PlainDate
  /** The day asked for with `asOf`; absent when the page shows the present. Already checked. */
  readonly asOf?: PlainDate
  /** The day the reader is in, in London. On a permanent address, the day its edition was published. */
  readonly today: PlainDate
  /** The edition the page is drawn from. */
  readonly edition: EditionEntry
  /** Whether the address names its edition (`/edition/3/…`) and must therefore say the same for ever. */
  readonly permanent: boolean
  /**
   * Set when the page is drawn as a proposal or a draft would have it: its links begin with `base`, and it says what it is, how many rules
   * that breaks, and where it is worked on.
   */
  readonly preview?: {
    readonly base: string
    readonly kind: 'proposal' | 'draft'
    readonly proposal: string
    readonly back: string
    readonly findings: number
  }
  /** Set when the page answers what somebody sent by the form of the contact page. It is then for them alone. */
  readonly contact?: ContactStep
  /** Asks the procedures; `asOf` and `edition` are already set to this request's and need not be given. */
  readonly api: PageApi
}

/** Why no page can be drawn, for the page that says so. */
export interface PageProblem {
  /** The HTTP status: 400, 404, 405, 414, 500, 503. */
  readonly status: number
  /** For programs: `as-of-in-the-future`, `no-such-edition`, `not-found`, `server-error`. */
  readonly reason: string
  /** A sentence for people: what is wrong and what to do. */
  readonly message: string
  /** Where it can be read, when it is another edition that holds it. */
  readonly elsewhere?: Elsewhere
  /** The path and query asked for, where that is known: a page about a wrong day offers the same page of another one. */
  readonly url?: string
  /** Names the request in the log; shown on pages of status 500 and above so that a reader can quote it. */
  readonly requestId?: string
}

/** A page ready to be sent. */
export interface Page {
  readonly status: number
  /** Empty when the page has moved. */
  readonly html: string
  /** Where the page is now, when it has moved: a path of this site. */
  readonly location?: string
  /** Whether pages of other sites may show it in a frame. */
  readonly isFramed?: boolean
  /** What is sent in place of a page. */
  readonly file?: PageFile
}

/** A drawing, or the figures behind it, to be kept or shown elsewhere. */
export type PageFile = {
  /** What it is called where it is kept: `offences.svg`. */
  readonly name: string
} & (
  | { readonly type: 'image/svg+xml'; readonly body: string }
  /** Rows under headings, which the server writes as it writes every table. */
  | { readonly type: 'text/csv'; readonly table: Omit<DownloadTable, 'name'> }
)

/** A page that can be had at an address of its own. */
export interface ListedPage {
  /** An absolute path, without a question. */
  readonly path: string
  /** The record it is about, where it tells of that and what is tied to it by references alone, and the same on every day. */
  readonly record?: RecordKey
  /** The edition it is about, where it will always say the same of it. */
  readonly edition?: number
}

/** What pages are listed of: the present of an edition. */
export interface ListedFrom {
  readonly api: PageApi
  readonly tracker: Tracker
  readonly edition: number
  /** The addresses of the provisions of a text that have a page of their own, by the SHA-256 of its file. */
  readonly provisions: (sha256: string) => Promise<readonly string[]>
}

/** The port behind which the built web application stands. */
export interface PageRenderer {
  /** Draws the page at an address; an address that leads nowhere is a page of status 404. Throws only on a bug. */
  render(request: PageRequest): Promise<Page>
  /** Every page that others link to, but what answers a question of the reader’s and what compares one provision of two texts. */
  listed(of: ListedFrom): Promise<readonly ListedPage[]>
  /** Draws the page for a problem. Asks nothing, so that it can be drawn when the ledger cannot be read. */
  problem(problem: PageProblem): Promise<Page>
  /** Draws the empty page that the script of the desk fills; it is the same for everybody. */
  desk(): Promise<Page>
}

/** What the web application needs to know of where it stands. */
export interface RendererOptions {
  /** The public address of a built asset by the name of its source (`src/styles/main.css` → `/assets/main-3fa9c1.css`). */
  readonly assets: Readonly<Record<string, string>>
  /** The address the public reaches the site at, without a closing slash: `https://dutywatch.example`. Absent when unknown. */
  readonly baseUrl?: string
  /** How many days enquiries are kept after the last thing that happened to them, for the page that tells; absent when unknown. */
  readonly enquiriesKept?: { readonly days: number; readonly spamDays: number }
}

/** What `apps/web/dist/server/entry.js` exports. */
export type CreateRenderer = (options: RendererOptions) => PageRenderer
