import { crawl, kindOf } from './crawl.ts'
import { pagePaths, pathsOfWords } from './page-paths.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

/**
 * Whole addresses, one of every kind of page there is: of the campaign that ships, of a Bill whose prints are held, and of a batch of
 * requests.
 */
export async function examplePages(): Promise<readonly string[]> {
  const [site, prints, lets] = await Promise.all([sharedSite('shipped'), sharedSite('fountains'), sharedSite('lets')])
  const paths = await pagePaths()
  const [shipped, held] = await Promise.all([examplesOf(site, '/', paths), examplesOf(prints, '/bill', paths)])
  const ofWords = [...pathsOfWords, '/bill/clauses/:id'].flatMap((path) => held.get(path) ?? [])
  const comparison = held.get('/bill/compare/:from/:to') ?? ''
  const asked = ['/search?q=water', `${comparison}?show=all&view=side&renumbering=show`]
  const plain = [...shipped].flatMap(([path, url]) => (pathsOfWords.includes(path) && path !== '/bill/texts/:id' ? [] : [url]))
  return [
    ...plain.map((url) => site.address + url),
    ...[...ofWords, ...asked].map((url) => prints.address + url),
    ...['/foi', '/foi/lets'].map((url) => lets.address + url),
  ]
}

/** For each kind of page one address of it. Only one of a kind is read: a kind that no other kind leads to is missing. */
async function examplesOf({ address }: SharedSite, start: string, paths: readonly string[]): Promise<Map<string, string>> {
  const byKind = new Map<string, string>()
  const isFirstOfItsKind = (url: string) => {
    const kind = /[?]|^\/edition\/|^\/data\/|^\/trpc\//.test(url) ? undefined : kindOf(url, paths)
    if (kind === undefined || byKind.has(kind)) return false
    byKind.set(kind, url)
    return true
  }
  isFirstOfItsKind(start)
  const pages = await crawl(address, start, isFirstOfItsKind)
  return new Map([...byKind].filter(([, url]) => pages.get(url)?.status === 200))
}
