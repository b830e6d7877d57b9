import { afterAll, beforeAll, expect, test } from 'vitest'
import { crawl, type CrawledPage } from './crawl.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { warmHomes } from './testing/warm-homes.data.ts'

/** Words that end an attribute, a script, a comment and a CDATA section, and begin what runs. */
const hostile = ` "onmouseover=zq ' --> ]]> </title></script><script>zq()</script><img src=zq onerror=zq>&zq; \${zq} {{zq}}`

const stack = new AsyncDisposableStack()
let site: RunningSite
let pages: Map<string, CrawledPage>

beforeAll(async () => {
  site = stack.use(await runSite(withHostileWords(warmHomes)))
  pages = await crawl(site.address, '/', (url) => !/asOf=|^\/edition\/|^\/data\//.test(url))
})
afterAll(() => stack.disposeAsync())

/** Fields whose words are read by rules, which refuse others. */
const writtenByRule = new Set(['label', 'provisions', 'provision', 'timing', 'expression'])

/** The same with hostile words after whatever is a sentence or a name; ids, days and addresses stay. */
function withHostileWords<Value>(value: Value): Value {
  if (typeof value === 'string') return (isFree(value) ? `${value}${hostile}` : value) as Value
  if (Array.isArray(value)) return value.map((one: unknown) => withHostileWords(one)) as Value
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, inner]) => [name, writtenByRule.has(name) ? inner : withHostileWords(inner)])
  return Object.fromEntries(fields) as Value
}

function isFree(words: string): boolean {
  return words.includes(' ') && !/^https?:/.test(words)
}

/** What a browser would take for more than words. */
const taken = /<script|<img src=zq|"onmouseover=zq/

test('words of the tracker are words on every page and in every drawing, whatever they look like', async () => {
  const html = [...pages.values()].map((page) => ({ url: page.url, text: page.html }))
  const charts = new Set(html.flatMap(({ text }) => [...text.matchAll(/"(\/charts\/[^"?#]+\.svg)/g)].map(([, url = '']) => url)))
  const drawings = await Promise.all(
    [...charts].map(async (url) => ({ url, text: await (await fetch(site.address + url)).text() })),
  )
  const told = [...html, ...drawings].filter(({ text }) => text.includes('onmouseover=zq'))
  expect(told.length).toBeGreaterThan(40)
  expect(told.filter(({ url }) => url.endsWith('.svg')).length).toBeGreaterThan(0)
  expect(told.filter(({ text }) => taken.test(text)).map(({ url, text }) => `${url}: ${taken.exec(text)?.[0]}`)).toEqual([])
})
