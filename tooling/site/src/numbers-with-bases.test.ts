import { beforeAll, describe, expect, test } from 'vitest'
import { crawl, type CrawledPage } from './crawl.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
/** Every page of the evidence, with every release, period and measure that can be chosen. */
let pages: CrawledPage[]

beforeAll(async () => {
  site = await sharedSite('shipped')
  const crawled = await crawl(site.address, '/evidence', (url) => /^\/evidence(?!\/article)/.test(url) && !url.includes('asOf='))
  pages = [...crawled.values()].filter(({ url }) => url.startsWith('/evidence'))
})

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** How a number says what it stands on: who answered of how many, what it is a share of, or that this was not said. */
const basis =
  /\d+ of \d+|of [\d,]+ people|of (?:all )?[\d,]+ |not said|not published|one force alone|Share of|Forces that gave a figure/

interface Row {
  readonly url: string
  readonly caption: string
  readonly headings: string
  readonly words: string
  readonly hasNumber: boolean
}

/** The rows of every table of figures on a page. */
function rowsOf({ url, html }: CrawledPage): Row[] {
  return [...html.matchAll(/<table class="data-table[^"]*"[\s\S]*?<\/table>/g)].flatMap(([table]) => {
    const caption = wordsOf(/<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? '')
    const headings = wordsOf(/<thead[\s\S]*?<\/thead>/.exec(table)?.[0] ?? '')
    const [, body = ''] = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(table) ?? []
    return [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => {
      const numeric = [...row.matchAll(/class="numeric"[^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => wordsOf(cell))
      return { url, caption, headings, words: wordsOf(row), hasNumber: numeric.some((cell) => /\d/.test(cell)) }
    })
  })
}

describe('no number stands alone', () => {
  test('every page of the evidence is looked at, with all that can be chosen on it', () => {
    const urls = pages.map(({ url }) => url)
    expect(urls.filter((url) => url.startsWith('/evidence/forces?')).length).toBeGreaterThan(20)
    expect(urls.filter((url) => url.startsWith('/evidence/forces/')).length).toBeGreaterThan(45)
    expect(urls.filter((url) => url.startsWith('/evidence/releases/')).length).toBeGreaterThan(10)
  })

  test('in a table: its row, its caption or its columns say what it stands on', () => {
    // The days of a clock are numbered; they count nothing that was recorded.
    const rows = pages.flatMap(rowsOf).filter(({ hasNumber, caption }) => hasNumber && !caption.startsWith('Every day from'))
    expect(rows.length).toBeGreaterThan(500)
    const alone = rows.filter(({ caption, headings, words }) => !basis.test(`${caption} ${headings} ${words}`))
    expect(alone.map(({ url, caption, words }) => `${url}: ${caption}: ${words}`)).toEqual([])
  })

  test('in a column for coverage or for a denominator: no row leaves it empty', () => {
    const bases =
      /^(?:Forces that gave a figure|Who gave a figure|How many of those|Share of|Answered|A year for each 100,000 people)$/
    const empty = pages.flatMap(({ url, html }) =>
      [...html.matchAll(/data-label="([^"]*)"[^>]*>([\s\S]*?)<\/t[dh]>/g)].flatMap(([, heading = '', cell = '']) =>
        bases.test(heading) && wordsOf(cell) === '' ? [`${url}: ${heading}`] : [],
      ),
    )
    expect(empty).toEqual([])
  })

  test('on a drawing: its caption says who answered, or what the share is of', () => {
    const captions = pages.flatMap(({ url, html }) =>
      [...html.matchAll(/<figcaption>([\s\S]*?)<\/figcaption>/g)].map(([, caption = '']) => ({ url, words: wordsOf(caption) })),
    )
    expect(captions.length).toBeGreaterThan(50)
    const says = /\d+ of \d+|not said|not published|this force alone/
    expect(captions.filter(({ words }) => !says.test(words))).toEqual([])
  })

  test('on the map of a year: every tile is a number or the reason why there is none', () => {
    const [map] = pages.filter(({ url }) => url === '/evidence/forces')
    const drawing = /<svg class="drawing drawing-desk"[\s\S]*?<\/svg>/.exec(map?.html ?? '')?.[0] ?? ''
    const said = wordsOf(/<desc[^>]*>([\s\S]*?)<\/desc>/.exec(drawing)?.[1] ?? '').split('. ')
    expect(said).toHaveLength(46)
    const signs = [...(map?.html ?? '').matchAll(/<li><strong>([\w]+)<\/strong>/g)].map(([, sign]) => sign)
    expect([signs.length, new Set(signs).size]).toEqual([46, 46])
    expect(said.filter((each) => !/: (?:[\d,]+|withheld|not in this release)$/.test(each))).toEqual([])
  })
})
