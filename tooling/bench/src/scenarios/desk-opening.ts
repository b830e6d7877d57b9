import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import { onLedger } from '../api-measure.ts'
import { bareLoading, type LoadedFile } from '../bare-page.ts'
import { inNewFolder } from '../both-engines.ts'
import { editorsAt, type InvitedEditors } from '../editors.ts'
import { startProductOn } from '../product.ts'
import { median } from '../race.ts'
import type { Finding, Scenario } from '../scenario.ts'
import { ask } from '../yardstick.ts'

const rounds = 7

interface Usable {
  readonly selector: string
  readonly words: string
}

/** Something that is opened at the desk, by somebody whose browser keeps nothing of it yet. */
interface Opened {
  readonly what: string
  readonly path: string
  /** What stands on the page once it can be used, and the words in it. */
  readonly usable: Usable
  readonly mostBytes: number
  readonly mostRatio: number
}

const opened: readonly Opened[] = [
  {
    what: 'opening the desk',
    path: '/desk',
    usable: { selector: 'main', words: 'needs? (?:some|any)body' },
    mostBytes: 190_000,
    mostRatio: 3,
  },
  {
    what: 'opening the editor of a record',
    path: '/desk/records/asks/a1.1',
    usable: { selector: 'main textarea:enabled', words: '' },
    mostBytes: 450_000,
    mostRatio: 3,
  },
]

/** Opening the desk and an editor in a real browser that keeps nothing: how many bytes, and how long until either can be used. */
export const deskOpening: Scenario = {
  name: 'desk-opening',
  measure: () =>
    inNewFolder(async (folder) => {
      const invited = await onLedger<InvitedEditors>({ folder }, 'invite', 1)
      await using product = await startProductOn({ folder })
      const { cookie } = await editorsAt(product.url, invited)
      await using browser = await launchChromium()
      const findings: Finding[] = []
      for (const each of opened) findings.push(...(await measured(browser, { ...each, url: product.url, cookie })))
      return findings
    }),
}

interface Visited extends Opened {
  readonly url: string
  readonly cookie: string
}

async function measured(browser: Browser, visited: Visited): Promise<readonly Finding[]> {
  const { what, mostBytes, mostRatio } = visited
  const files = await filesLoaded(browser, visited)
  const bytes = files.reduce((sum, { answer }) => sum + answer.body.length, 0)
  const scripts = files.filter(({ path }) => path.endsWith('.js')).reduce((sum, { answer }) => sum + answer.body.length, 0)
  // The page itself is not among what it loads.
  await using bare = await bareLoading(files.slice(1))
  const taken: { ours: number; bare: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await openedIn(browser, visited)
    const yardstick = await loadedIn(browser, bare.url)
    // The first round warms both up.
    if (round > 0) taken.push({ ours, bare: yardstick })
  }
  const ratio = median(taken.map((round) => round.ours / round.bare))
  const [ours, yardstick] = [median(taken.map((round) => round.ours)), median(taken.map((round) => round.bare))]
  return [
    {
      what: `${what}, bytes`,
      budget: `≤ ${kilobytes(mostBytes)} compressed, all of it`,
      measured: kilobytes(bytes),
      kept: bytes <= mostBytes,
      how: `${files.length} answers as brotli, ${kilobytes(scripts)} of them scripts: the page, styles, fonts, scripts and all that is asked of the server. Nothing is kept from before.`,
    },
    {
      what: `${what}, until it can be used`,
      budget: `≤ ${mostRatio} × a bare page of the same bytes`,
      measured: `${ratio.toFixed(2)} ×`,
      kept: ratio <= mostRatio,
      how: `The yardstick is a page that is told of the same files at once, fetches, reads and compiles them, and runs none of them; it asks nothing after anything else. ${ours.toFixed(0)} against ${yardstick.toFixed(0)} ms by the clock of Chromium, the medians of ${rounds} alternating visits.`,
    },
  ]
}

/** Everything that a visit loads, the page first, each as it goes over the wire compressed. */
async function filesLoaded(browser: Browser, visited: Visited): Promise<readonly LoadedFile[]> {
  const paths: string[] = []
  await visit(browser, visited, async (page) => {
    page.on('response', (response) => paths.push(response.url().slice(visited.url.length)))
    await page.goto(`${visited.url}${visited.path}`, { waitUntil: 'networkidle' })
    await page.waitForFunction(usableAt, visited.usable)
  })
  const headers = { 'accept-encoding': 'br', cookie: visited.cookie }
  const files: LoadedFile[] = []
  for (const path of new Set(paths)) files.push({ path, answer: await ask(`${visited.url}${path}`, headers) })
  return files
}

function openedIn(browser: Browser, visited: Visited): Promise<number> {
  return visit(browser, visited, async (page) => {
    await page.goto(`${visited.url}${visited.path}`, { waitUntil: 'commit' })
    const usable = await page.waitForFunction(usableAt, visited.usable)
    return Number(await usable.jsonValue())
  })
}

async function loadedIn(browser: Browser, url: string): Promise<number> {
  return visit(browser, { url, cookie: '' }, async (page) => {
    await page.goto(url, { waitUntil: 'commit' })
    const loaded = await page.waitForFunction(() => Reflect.get(window, 'loadedAt') as number | undefined)
    return Number(await loaded.jsonValue())
  })
}

/** Within a page: the milliseconds since it was asked for, once it can be used. */
function usableAt({ selector, words }: Usable): number | undefined {
  const found = document.querySelector(selector)
  return found && new RegExp(words).test(found.textContent) ? performance.now() : undefined
}

type Page = Awaited<ReturnType<Browser['newPage']>>

/** A visit in a browser that keeps nothing from before and nothing afterwards. */
async function visit<Seen>(
  browser: Browser,
  { url, cookie }: { readonly url: string; readonly cookie: string },
  see: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext()
  try {
    const kept = cookie.split('; ').filter((pair) => pair !== '')
    await context.addCookies(
      kept.map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url })),
    )
    return await see(await context.newPage())
  } finally {
    await context.close()
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}
