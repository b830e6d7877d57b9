import type { ListedFrom, ListedPage } from '@dutywatch/api/page-renderer'
import { collectionNames } from '@dutywatch/domain/tracker'
import { recordAddress, recordPage } from '../place/record-address.ts'
import { contentsOn, questionsOn } from '../shell/questions.ts'
import { trackerFacts } from '../shell/tracker-facts.ts'

/** Every page that others link to: those of the menus, of each record and edition, and of the words of the law. */
export async function listedPages(of: ListedFrom): Promise<ListedPage[]> {
  const facts = await trackerFacts(of.api)
  const menu = [...questionsOn(facts), ...contentsOn(facts).flatMap(({ pages }) => pages)].map(({ to }) => to)
  const editions = Array.from({ length: of.edition }, (_, index) => ({ path: `/editions/${index + 1}`, edition: index + 1 }))
  // Left out of the menu while they say little, and linked to from other pages all the same.
  const besides = ['/evidence/article', ...(of.tracker.threads.length > 0 ? ['/bill/clauses'] : [])]
  const fixed = [...new Set(['/', ...menu, ...besides])].map((path) => ({ path }))
  return [...fixed, ...recordPages(of), ...(await pagesOfWords(of)), ...editions]
}

/** The pages of records: of most there is one of their own, which may count days, and of each one that holds every field. */
function recordPages({ tracker }: ListedFrom): ListedPage[] {
  return collectionNames.flatMap((collection) =>
    tracker[collection].flatMap(({ id }) => {
      const record = { collection, id }
      const [own, permanent] = [recordPage(collection, id), recordAddress(collection, id)]
      return [...(own === permanent ? [] : [{ path: own }]), { path: permanent, record }]
    }),
  )
}

/** Each text, the provisions of those whose words are held, and each of these beside the one before it. */
async function pagesOfWords({ tracker, api, provisions }: ListedFrom): Promise<ListedPage[]> {
  const texts = tracker.texts.map(({ id }) => ({ path: `/bill/texts/${id}` }))
  const held = (await api.comparisons.texts.query()).texts
  const words = await Promise.all(
    held.map(async ({ id, file }) =>
      (file ? await provisions(file.sha256) : []).map((address) => ({ path: `/bill/texts/${id}/${address}` })),
    ),
  )
  const comparisons = held.slice(1).map(({ id }, index) => ({ path: `/bill/compare/${held[index]?.id}/${id}` }))
  const choice = held.length > 1 ? [{ path: '/bill/compare' }] : []
  return [...texts, ...words.flat(), ...choice, ...comparisons]
}
