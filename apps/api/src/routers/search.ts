import { extractOf, highlight, readSearch, type SearchQuery } from '@dutywatch/bill-text/search'
import type { BillText } from '@dutywatch/domain/parliament'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { mostCounted, searchTexts } from '../db/queries/search-texts.ts'
import type { FoundProvision } from '../db/queries/text-provisions.ts'
import { publicProcedure, router } from '../trpc.ts'
import { searchRecords } from './search-records.ts'

const perPage = 20
const recordsShown = 8

const SearchInput = z.object({
  q: z.string().max(400),
  /** The id of a text to search in; all whose words are held unless given. */
  text: z.string().optional(),
  page: z.int().min(1).max(50).default(1),
})

/** Words, phrases and beginnings of words in the texts of the law and in the records of the tracker. */
export const searchRouter = router({
  /** What stands in provisions, best first and page by page, and in records. Says why when nothing can be searched for. */
  all: publicProcedure.input(SearchInput).query(async ({ ctx: { tracker, on, db }, input: { q, text: wanted, page } }) => {
    const held = tracker.texts.filter(({ file }) => file).sort((a, b) => a.order - b.order)
    const asked = { on, q, page, perPage, texts: held, inText: find(tracker, 'texts', wanted) }
    const query = readSearch(q)
    if (!query.ok) {
      const { reason, message } = query
      return { ...asked, ...nothing, refused: { reason, message } }
    }
    const within = wanted === undefined ? held : held.filter(({ id }) => id === wanted)
    const files = within.flatMap(({ file }) => (file ? [file.sha256] : []))
    const finds = await searchTexts(db, query.value, { files, limit: perPage, offset: (page - 1) * perPage })
    const records = wanted === undefined && page === 1 ? searchRecords(tracker, query.value) : []
    return {
      ...asked,
      provisions: finds.found.flatMap((found) => shown(found, { texts: within, query: query.value })),
      total: finds.total,
      atLeast: finds.total >= mostCounted,
      records: records.slice(0, recordsShown),
      recordsFound: records.length,
    }
  }),
})

const nothing = { provisions: [], total: 0, atLeast: false, records: [], recordsFound: 0 }

interface Shown {
  readonly texts: readonly Tracker['texts'][number][]
  readonly query: SearchQuery
}

function shown(found: FoundProvision, { texts, query }: Shown) {
  const text: BillText | undefined = texts.find(({ file }) => file?.sha256 === found.sha256)
  if (!text) return []
  const { address, level, label } = found
  return [
    {
      text: { id: text.id, label: text.label },
      address,
      level,
      ...(label !== undefined && { label }),
      heading: highlight(found.heading, query),
      extract: extractOf(found.words, query),
    },
  ]
}
