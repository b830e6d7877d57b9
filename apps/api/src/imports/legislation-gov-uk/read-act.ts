import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { latestEffects, type Effect } from '@dutywatch/bill-text/effects'
import type { Reading } from '@dutywatch/bill-text/legislation'
import { readFileBytes } from '../../ledger/index.ts'
import type { HttpClient, HttpRefusal, Reader } from '../http/index.ts'
import { namesAct, pathAt, pathOfChanges, pathOfWords, type ActAddress } from './act-address.ts'

/** The words of an Act as they were answered. */
export interface ActWords {
  readonly title: string
  readonly content: Uint8Array
  readonly url: string
}

/** Every change to an Act, each once as last modified, and how many the publisher says there are. */
export interface ActChanges {
  readonly effects: readonly Effect[]
  readonly records: number
  readonly total: number
  readonly url: string
  /** When the oldest page was answered. */
  readonly readAtMs: number
}

export type ActReadRefusal = HttpRefusal | 'other-document' | 'other-host' | 'feed-without-end'

const longestReadMs = 60_000
const mostPages = 500

const legislationReader: Reader<Reading> = {
  accepts: 'application/xml, application/atom+xml',
  read: (body) => {
    const until = performance.now() + longestReadMs
    return readFileBytes(body, () => performance.now() > until)
  },
}

/** Reads the words of an Act, in one version. Refuses what is another document or only a part of it. */
export async function readWords(client: HttpClient, address: ActAddress): Promise<Outcome<ActWords, ActReadRefusal>> {
  const answer = await client.read(pathOfWords(address), legislationReader)
  if (!answer.ok) return answer
  const { value, body, url } = answer.value
  const facts = value.kind === 'text' ? value.text.facts : undefined
  if (facts?.kind !== 'act' || !namesAct(facts.workUri ?? facts.versionUri, address) || facts.partUri !== undefined) {
    const what = facts ? `“${facts.title}”` : 'no text of a law'
    return refuse('other-document', `GET ${url}: It answered with ${what}, not with the whole Act ${address.act}.`)
  }
  return accept({ title: facts.title, content: body, url })
}

/** Reads every page of the changes to an Act. */
export async function readChanges(client: HttpClient, address: ActAddress): Promise<Outcome<ActChanges, ActReadRefusal>> {
  const first = pathOfChanges(address)
  const pages: FeedPage[] = []
  const asked = new Set<string>()
  for (let path: string | undefined = first; path !== undefined; path = pages.at(-1)?.next) {
    if (asked.has(path) || asked.size >= mostPages)
      return refuse(
        'feed-without-end',
        `GET ${client.base}${path}: The pages of the feed come round again, or never end. Try again later.`,
      )
    asked.add(path)
    const page = await readPage(client, path)
    if (!page.ok) return page
    pages.push(page.value)
  }
  const effects = pages.flatMap((page) => page.effects)
  return accept({
    effects: latestEffects(effects.filter(({ affected }) => namesAct(affected.uri, address))),
    records: effects.length,
    total: Math.max(...pages.map((page) => page.total)),
    url: new URL(first, client.base).href,
    readAtMs: Math.min(...pages.map((page) => page.readAtMs)),
  })
}

interface FeedPage {
  readonly effects: readonly Effect[]
  readonly total: number
  readonly readAtMs: number
  /** The path of the next page; absent on the last. */
  readonly next?: string
}

async function readPage(client: HttpClient, path: string): Promise<Outcome<FeedPage, ActReadRefusal>> {
  const answer = await client.read(path, legislationReader)
  if (!answer.ok) return answer
  const { value, url, readAtMs } = answer.value
  if (value.kind !== 'effects')
    return refuse('other-document', `GET ${url}: It answered with a document, not with a feed of changes.`)
  const { effects, total, next: link } = value.page
  const next = link === undefined ? undefined : pathAt(link, client.base)
  if (link !== undefined && next === undefined)
    return refuse('other-host', `GET ${url}: Its next page is at another host, ${link.slice(0, 100)}, which is not followed.`)
  return accept({ effects, total, readAtMs, ...(next !== undefined && { next }) })
}
