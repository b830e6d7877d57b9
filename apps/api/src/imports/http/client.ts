import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { askUntilAnswered, type AskingRefusal, type HttpStep } from './asking.ts'
import { keptAnswers, type AnswerHead, type KeptAnswer, type KeptAnswers } from './kept-answers.ts'
import { turns, type Pace } from './pace.ts'
import { systemTiming, type Timing } from './timing.ts'

/** Whom to ask, in whose name, and how gently. */
export interface HttpOptions {
  /** The address that paths are added to: "https://bills-api.parliament.uk". */
  readonly base: string
  /** Where whoever runs this can be reached: an e-mail or web address. */
  readonly contact: string
  readonly pace: Pace
  /** Answers are kept in this folder and not asked for again for so long; after that only when they have changed. */
  readonly keep: { readonly folder: string; readonly forMs: number }
  readonly timeoutMs?: number | undefined
  readonly mostBytes?: number | undefined
  readonly timing?: Timing | undefined
  readonly signal?: AbortSignal | undefined
  /** Told before each request and each wait. */
  readonly onStep?: ((step: HttpStep) => void) | undefined
}

/** Makes something of an answer, or says what is wrong with it. Only answers that it accepts are kept. */
export interface Reader<Value> {
  /** The kinds of content asked for, as a header has them. */
  readonly accepts: string
  readonly read: (body: Uint8Array, contentType: string | undefined) => Outcome<Value, string>
}

/** An answer that was read. */
export interface Answer<Value> {
  readonly value: Value
  readonly body: Uint8Array
  readonly url: string
  /** When the publisher last said so: earlier than now when it was kept. */
  readonly readAtMs: number
}

export type HttpRefusal = AskingRefusal | 'unreadable'

/** Reads addresses of one publisher, one at a time. */
export interface HttpClient {
  readonly base: string
  /** What an address of this publisher says. Refuses with a sentence that names the request. */
  readonly read: <Value>(path: string, reader: Reader<Value>) => Promise<Outcome<Answer<Value>, HttpRefusal>>
}

const defaultTimeoutMs = 30_000
const defaultMostBytes = 64 * 1_048_576

/** A client for one publisher. */
export function httpClient(options: HttpOptions): HttpClient {
  const timing = options.timing ?? systemTiming
  const parts: Parts = {
    options,
    timing,
    turn: turns(options.pace, timing),
    kept: keptAnswers(options.keep.folder, timing.nowMs()),
  }
  return { base: options.base, read: (path, reader) => readThrough(parts, new URL(path, options.base), reader) }
}

interface Parts {
  readonly options: HttpOptions
  readonly timing: Timing
  readonly turn: (signal?: AbortSignal) => Promise<void>
  readonly kept: KeptAnswers
}

async function readThrough<Value>(
  { options, timing, kept, turn }: Parts,
  url: URL,
  reader: Reader<Value>,
): Promise<Outcome<Answer<Value>, HttpRefusal>> {
  if (options.signal?.aborted) return refuse('interrupted', `GET ${url.href}: It was interrupted.`)
  const held = heldAnswer(kept, url.href, reader)
  if (held && timing.nowMs() - held.head.readAtMs < options.keep.forMs) return accept(answerOf(held))
  const { signal, onStep, timeoutMs = defaultTimeoutMs, mostBytes = defaultMostBytes } = options
  const sent = headersFor(options, { reader, head: held?.head })
  const asked = await askUntilAnswered({ url, headers: sent, timeoutMs, mostBytes, signal }, { timing, turn, onStep })
  if (!asked.ok) return asked
  const { status, headers, body } = asked.value
  const readAtMs = timing.nowMs()
  if (status === 304 && held) {
    const head = { ...held.head, readAtMs }
    kept.keep({ head, body: held.body })
    return accept(answerOf({ ...held, head }))
  }
  const contentType = headers.get('content-type') ?? undefined
  const read = reader.read(body, contentType)
  if (!read.ok) return refuse('unreadable', `GET ${url.href}: ${read.message}`)
  const head = headOf(headers, { url: url.href, readAtMs })
  kept.keep({ head, body })
  return accept(answerOf({ head, body, value: read.value }))
}

interface Held<Value> extends KeptAnswer {
  readonly value: Value
}

function answerOf<Value>({ head, body, value }: Held<Value>): Answer<Value> {
  return { value, body, url: head.url, readAtMs: head.readAtMs }
}

/** What was kept, read anew: a later release may read answers differently. */
function heldAnswer<Value>(kept: KeptAnswers, url: string, reader: Reader<Value>): Held<Value> | undefined {
  const found = kept.find(url)
  if (!found) return undefined
  const read = reader.read(found.body, found.head.contentType)
  if (read.ok) return { ...found, value: read.value }
  kept.forget(url)
  return undefined
}

function headersFor<Value>(
  { contact }: HttpOptions,
  { reader, head }: { reader: Reader<Value>; head: AnswerHead | undefined },
): Record<string, string> {
  return {
    accept: reader.accepts,
    'user-agent': `Dutywatch (legislation tracker; contact: ${contact})`,
    ...(head?.etag && { 'if-none-match': head.etag }),
    ...(head?.lastModified && { 'if-modified-since': head.lastModified }),
  }
}

function headOf(headers: Headers, { url, readAtMs }: { url: string; readAtMs: number }): AnswerHead {
  const contentType = headers.get('content-type') ?? undefined
  const etag = headers.get('etag') ?? undefined
  const lastModified = headers.get('last-modified') ?? undefined
  return { url, readAtMs, contentType, etag, lastModified }
}
