import { searchKinds } from '../features/search/kinds.ts'
import { saySearch } from '../features/search/say-search.ts'
import { SearchView } from '../features/search/search-view.tsx'
import { page, PageRefused } from '../rendering/route.ts'

const mostLetters = 400
const mostPages = 50

/** Words in the texts of the law and in the records of the tracker. */
export const searchRoute = page('/search', {
  load: ({ api, query }) => {
    const { q = '', text, kind, page: asked = '1' } = query
    const number = Number(asked)
    if (q.length > mostLetters) throw new PageRefused(`A search has at most ${mostLetters} letters. Ask for fewer words.`)
    if (!Number.isInteger(number) || number < 1 || number > mostPages)
      throw new PageRefused(`A search has pages 1 to ${mostPages}; there is no page “${asked}”. Ask for more or rarer words.`)
    const within = kind === undefined || kind === '' ? undefined : searchKinds.find((each) => each === kind)
    if (kind && within === undefined) throw new PageRefused(`There is no kind “${kind}” to search in. Choose one from the form.`)
    return api.search.all.query({ q, page: number, ...(text && { text }), ...(within && { kind: within }) })
  },
  title: ({ q }) => (q.trim() === '' ? 'Search' : `Search: ${q}`),
  description: saySearch,
  view: SearchView,
})
