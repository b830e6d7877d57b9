import { EventKind } from '@dutywatch/domain/campaign'
import { sayNews } from '../features/news/say-news.ts'
import { NewsView } from '../features/news/news-view.tsx'
import { page, PageRefused } from '../rendering/route.ts'
import { eventKindWords } from '../words/events.ts'

/** What happened, and what is expected; of one kind with `?kind=`. */
export const newsRoute = page('/news', {
  load: async ({ api, query }) => {
    const kind = kindOf(query['kind'])
    return { ...(await api.news.list.query({ kind })), kind }
  },
  title: ({ kind }) => (kind === undefined ? 'What happened?' : `What happened: ${eventKindWords[kind]}`),
  description: sayNews,
  view: NewsView,
})

/** The kind an address names; refuses words that are none and says which there are. */
function kindOf(asked: string | undefined): EventKind | undefined {
  if (asked === undefined || asked === '') return undefined
  const read = EventKind.safeParse(asked)
  if (read.success) return read.data
  throw new PageRefused(`“${asked}” is not a kind of news. The kinds are ${EventKind.options.join(', ')}.`)
}
