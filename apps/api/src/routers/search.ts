import { extractOf, highlight, readSearch, type SearchQuery, type SearchRefusal } from '@dutywatch/bill-text/search'
import type { ProvisionLevel } from '@dutywatch/bill-text/document'
import type { BillText } from '@dutywatch/domain/parliament'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { mostCounted, searchTexts } from '../db/queries/search-texts.ts'
import type { FoundProvision } from '../db/queries/text-provisions.ts'
import { found, publicProcedure, router } from '../trpc.ts'
import { searchRecords, type FoundRecord } from './search-records.ts'

const perPage = 20
const recordsShown = 8

const SearchKind = z.enum(['provisions', 'schedules', 'headings', 'records'])

/** The levels of provision that each kind of place in a text stands for. */
const levels = {
  provisions: ['clause', 'section', 'article', 'regulation', 'rule', 'recital', 'note'],
  schedules: ['schedule', 'paragraph'],
  headings: ['part', 'chapter', 'cross-heading', 'group'],
} as const satisfies Record<Exclude<z.output<typeof SearchKind>, 'records'>, readonly ProvisionLevel[]>

const SearchInput = z.object({
  q: z.string().max(400),
  /** The id of a text to search in; all whose words are held unless given. */
  text: z.string().optional(),
  /** What to search in: provisions numbered by the text, its Schedules, its headings, or the tracker's records; all unless given. */
  kind: SearchKind.optional(),
  page: z.int().min(1).max(50).default(1),
})

/** What a search found; `refused` says why it could not be made. */
interface Finds {
  readonly provisions: readonly ReturnType<typeof shown>[number][]
  readonly total: number
  /** Whether there are more than were counted. */
  readonly atLeast: boolean
  readonly records: readonly FoundRecord[]
  readonly recordsFound: number
  readonly refused?: { readonly reason: SearchRefusal; readonly message: string }
}

/** Words, phrases and beginnings of words in the texts of the law and in the records of the tracker. */
export const searchRouter = router({
  /** What stands in provisions, best first and page by page, and in records. Says why when nothing can be searched for. */
  all: publicProcedure.input(SearchInput).query(async ({ ctx: { tracker, on, db }, input }) => {
    const { q, text: wanted, kind, page } = input
    const texts = tracker.texts.filter(({ file }) => file).sort((a, b) => a.order - b.order)
    const inText = wanted === undefined ? undefined : found(find(tracker, 'texts', wanted), `text “${wanted}”`)
    const finds = await findsOf({ db, tracker }, texts, input)
    return { on, q, page, perPage, texts, ...(kind && { kind }), ...(inText && { inText }), ...finds }
  }),
})

interface SearchedIn {
  readonly db: Db
  readonly tracker: Tracker
}

async function findsOf(
  { db, tracker }: SearchedIn,
  texts: readonly BillText[],
  { q, text: wanted, kind, page }: z.output<typeof SearchInput>,
): Promise<Finds> {
  const read = readSearch(q)
  if (!read.ok) return { ...nothing, refused: { reason: read.reason, message: read.message } }
  const within = wanted === undefined ? texts : texts.filter(({ id }) => id === wanted)
  const files = within.flatMap(({ file }) => (file ? [file.sha256] : []))
  const finds =
    kind === 'records'
      ? { found: [], total: 0 }
      : await searchTexts(db, read.value, { files, levels: kind && levels[kind], limit: perPage, offset: (page - 1) * perPage })
  const inRecords = wanted === undefined && (kind === 'records' || (kind === undefined && page === 1))
  const records = inRecords ? searchRecords(tracker, read.value) : []
  const shownRecords = kind === 'records' ? records.slice((page - 1) * perPage, page * perPage) : records.slice(0, recordsShown)
  return {
    provisions: finds.found.flatMap((provision) => shown(provision, { texts: within, query: read.value })),
    total: finds.total,
    atLeast: finds.total >= mostCounted,
    records: shownRecords,
    recordsFound: records.length,
  }
}

const nothing = { provisions: [], total: 0, atLeast: false, records: [], recordsFound: 0 }

interface Shown {
  readonly texts: readonly Tracker['texts'][number][]
  readonly query: SearchQuery
}

function shown(provision: FoundProvision, { texts, query }: Shown) {
  const text: BillText | undefined = texts.find(({ file }) => file?.sha256 === provision.sha256)
  if (!text) return []
  const { address, level, label } = provision
  return [
    {
      text: { id: text.id, label: text.label, kind: text.kind },
      address,
      level,
      ...(label !== undefined && { label }),
      heading: highlight(provision.heading, query),
      extract: extractOf(provision.words, query),
    },
  ]
}
