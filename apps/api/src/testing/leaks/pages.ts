import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { collectionNames, type CollectionName, type Tracker } from '@dutywatch/domain/tracker'
import { webFolder } from '../../web-app.ts'

type Addresses = (tracker: Tracker) => readonly string[]

const once =
  (address: string): Addresses =>
  () => [address]
const each =
  (folder: string, ...collections: readonly CollectionName[]): Addresses =>
  (tracker) =>
    collections.flatMap((collection) => tracker[collection].map(({ id }) => `${folder}/${id}`))

/** What is asked of each kind of page, by its path in the site's table. Words of texts are told in the tests of those pages. */
export const pages: Readonly<Record<string, Addresses>> = {
  '/': once('/'),
  '/about': once('/about'),
  '/after-royal-assent': once('/after-royal-assent'),
  '/asks': once('/asks'),
  '/asks/:id': each('/asks', 'asks'),
  '/bill': once('/bill'),
  '/bill/amendments/:id': each('/bill/amendments', 'amendmentPapers'),
  '/bill/clauses': once('/bill/clauses'),
  '/bill/clauses/:id': each('/bill/clauses', 'threads'),
  '/bill/compare': once('/bill/compare'),
  '/bill/compare/:from/:to': ({ texts: [one, other] }) => [`/bill/compare/${one?.id}/${other?.id}`],
  '/bill/compare/:from/:to/:anchor': ({ texts: [one, other] }) => [`/bill/compare/${one?.id}/${other?.id}/clause-1`],
  '/bill/texts/:id': each('/bill/texts', 'texts'),
  '/bill/texts/:id/:address': ({ texts }) => texts.map(({ id }) => `/bill/texts/${id}/clause-1`),
  '/contact': once('/contact'),
  '/corrections': once('/corrections'),
  '/data': once('/data'),
  '/duties': once('/duties'),
  '/duties/:id': each('/duties', 'duties'),
  '/editions': once('/editions'),
  '/editions/:number': once('/editions/1'),
  '/evidence': once('/evidence'),
  '/evidence/article': once('/evidence/article'),
  '/evidence/claims/:id': each('/evidence/claims', 'claims'),
  '/evidence/forces': once('/evidence/forces'),
  '/evidence/forces/:id': each('/evidence/forces', 'forces'),
  '/evidence/platforms': once('/evidence/platforms'),
  '/evidence/releases/:id': each('/evidence/releases', 'releases'),
  '/foi': once('/foi'),
  '/foi/:id': each('/foi', 'batches'),
  '/glossary': once('/glossary'),
  '/method': once('/method'),
  '/news': once('/news'),
  '/offences': once('/offences'),
  '/offences/:id': each('/offences', 'offences'),
  '/platforms': once('/platforms'),
  '/platforms/:id': each('/platforms', 'platforms', 'companies'),
  '/powers': once('/powers'),
  '/powers/:id': each('/powers', 'powers'),
  '/powers/fines': once('/powers/fines?turnover=1000000000'),
  '/promises': once('/promises'),
  '/promises/:id': each('/promises', 'commitments', 'milestones'),
  '/record/:collection/:id': (tracker) =>
    collectionNames.flatMap((collection) => tracker[collection].map(({ id }) => `/record/${collection}/${id}`)),
  '/search': () => ['/search?q=online', '/search?q=zyqoword'],
  '/sources': once('/sources'),
  '/sources/:id': each('/sources', 'sources'),
  '/speakers': once('/speakers'),
  '/speakers/:id': each('/speakers', 'speakers'),
  '/statements': once('/statements'),
}

interface BuiltPages {
  readonly pagePaths: readonly string[]
  readonly chartNames: readonly string[]
}

/** The paths of all pages and the names of all charts, as the built pages declare them. */
export async function builtPages(): Promise<BuiltPages> {
  const built: BuiltPages = await import(pathToFileURL(join(webFolder, 'dist/server/entry.js')).href)
  return built
}

/** The addresses of every page and chart, of the present, of a past day and of the first edition. */
export function pageAddresses(tracker: Tracker, charts: readonly string[], asOf: string): string[] {
  const asked = Object.values(pages).flatMap((addresses) => addresses(tracker))
  const drawn = charts.flatMap((name) => [`/charts/${name}.svg`, `/charts/${name}.csv`, `/embed/${name}`])
  const now = [...asked, ...drawn]
  const day = (address: string) => `${address}${address.includes('?') ? '&' : '?'}asOf=${asOf}`
  return [...now, ...now.map(day), ...now.map((address) => `/edition/1${address}`)]
}
