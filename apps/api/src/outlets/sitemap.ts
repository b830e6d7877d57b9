import type { PlainDate } from '@dutywatch/domain/date'

/** A page as a sitemap lists it. */
export interface SitemapPage {
  /** An absolute path. */
  readonly path: string
  /** The day on which it last changed; absent where that cannot be said. */
  readonly changedOn?: PlainDate | undefined
}

/** Where a sitemap stands, and which part of it is asked for; without a part, the file at its beginning. */
export interface SitemapAsked {
  /** The address the public reaches the site at, without a closing slash. */
  readonly baseUrl: string
  /** 1, 2, 3…: what the first file leads to when there are too many pages for one. */
  readonly part?: number | undefined
  /** How many pages a file holds; what the protocol allows unless given. */
  readonly most?: number
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * A file of a sitemap.
 * @see https://www.sitemaps.org/protocol.html no more than 50,000 addresses a file
 */
export function sitemapFile(pages: readonly SitemapPage[], { baseUrl, part, most = 50_000 }: SitemapAsked): string | undefined {
  const parts = Math.ceil(pages.length / most)
  if (part === undefined && parts > 1) {
    const files = Array.from({ length: parts }, (_, index) => `${baseUrl}/sitemap/${index + 1}.xml`)
    return fileOf(
      'sitemapindex',
      files.map((address) => `<sitemap>${element('loc', address)}</sitemap>`),
    )
  }
  if (part !== undefined && (parts <= 1 || part < 1 || part > parts)) return undefined
  const first = ((part ?? 1) - 1) * most
  return fileOf(
    'urlset',
    pages.slice(first, first + most).map(({ path, changedOn }) => {
      const day = changedOn === undefined ? '' : element('lastmod', changedOn)
      return `<url>${element('loc', baseUrl + encodeURI(path))}${day}</url>`
    }),
  )
}

function fileOf(name: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">\n${entries.map((entry) => `${entry}\n`).join('')}</${name}>\n`
}

function element(name: string, words: string): string {
  return `<${name}>${words.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${name}>`
}
