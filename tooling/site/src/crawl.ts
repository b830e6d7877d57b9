/** One page as it came over the wire. */
export interface CrawledPage {
  /** Path and query, without the site's address. */
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** Where its links inside the site lead, without fragments. */
  readonly links: readonly string[]
  /** What it offers to be kept as a file. */
  readonly files: readonly string[]
  /** Every `id` on the page, for links that name a part of it. */
  readonly ids: ReadonlySet<string>
  /** The links with a fragment, as `[path and query, fragment]`. */
  readonly fragments: readonly (readonly [string, string])[]
}

/** Reads every page that can be reached by links from an address, each once. `follow` says which links to take. */
export async function crawl(address: string, start: string, follow: (url: string) => boolean): Promise<Map<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>()
  const waiting = [start]
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 16).filter((url) => !pages.has(url))
    for (const page of await Promise.all([...new Set(batch)].map((url) => readPage(address, url)))) {
      pages.set(page.url, page)
      waiting.push(...page.links.filter((url) => !pages.has(url) && follow(url)))
    }
  }
  return pages
}

/** Reads one page as a browser without scripts would. */
export async function readPage(address: string, url: string): Promise<CrawledPage> {
  const response = await fetch(address + url, { redirect: 'manual' })
  const html = await response.text()
  const anchors = [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"[^>]*>/g)]
    .map(([tag, href = '']) => ({
      target: new URL(href.replaceAll('&amp;', '&'), address + url),
      isFile: / download=/.test(tag),
    }))
    .filter(({ target: { origin } }) => origin === address)
  const targets = anchors.flatMap(({ target, isFile }) => (isFile ? [] : [target]))
  return {
    url,
    status: response.status,
    headers: response.headers,
    html,
    files: anchors.flatMap(({ target: { pathname, search }, isFile }) => (isFile ? [pathname + search] : [])),
    links: [...new Set(targets.map(({ pathname, search }) => pathname + search))],
    ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
    fragments: targets
      .filter(({ hash }) => hash !== '')
      .map(({ pathname, search, hash }) => [pathname + search, decodeURIComponent(hash.slice(1))]),
  }
}

/** The kind of page an address is, with ids blanked: `/asks/a2.3` and `/asks/a1.1` are one kind. */
export function kindOf(url: string, paths: readonly string[]): string | undefined {
  const asked = url.split('?')[0]?.split('/') ?? []
  const fits = paths.filter((path) => {
    const pattern = path.split('/')
    return pattern.length === asked.length && pattern.every((part, index) => part.startsWith(':') || part === asked[index])
  })
  return fits.sort((one, other) => one.split(':').length - other.split(':').length)[0]
}
