import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'
import type { EditionStore } from '../ledger/index.ts'
import { readAddress } from './address.ts'
import type { AnsweredRequest, Log } from './log.ts'
import { send, type PreparedResponse } from './prepared-response.ts'
import type { SendProblem } from './problems.ts'
import type { ResponseCache, Shelf } from './response-cache.ts'
import type { StaticFiles } from './static-files.ts'
import { beginVisit, nameRequest } from './visit.ts'

/** What stands before the routes: it answers from memory when it can. */
export interface FrontParts {
  readonly cache: ResponseCache
  readonly store: EditionStore
  readonly statics: StaticFiles
  readonly clock: Clock
  readonly log: Log
  readonly sendProblem: SendProblem
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A request with its name in the log and the instant it came in. */
interface Arrival {
  readonly id: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly startedMs: number
}

/** The edition an answer is made for, and where it is kept. */
interface Place {
  readonly current: number
  readonly shelf: Shelf
}

const neverKept = /^\/(healthz$|readyz$|desk(?:$|[/?])|contact\/sen[dt](?:$|[?]))/

/** Answers what is in memory at once, and hands everything else to the routes, each address to one request at a time. */
export function createFront(parts: FrontParts, routes: Handler): Handler {
  const { cache, store, statics, clock, log, sendProblem } = parts
  const names = requestNames()

  return (request, response) => {
    const arrival: Arrival = { id: names(), request, response, startedMs: performance.now() }
    const asked = request.url ?? '/'
    if ((request.method !== 'GET' && request.method !== 'HEAD') || neverKept.test(asked)) return onward(arrival)
    const current = store.current()
    if (typeof current === 'number') return answer(arrival, asked, current)
    current.then(
      (number) => answer(arrival, asked, number),
      (error: unknown) => fail(arrival, error),
    )
  }

  function answer(arrival: Arrival, asked: string, current: number): void {
    const { request, response } = arrival
    const shelf = cache.shelf(current, clock.today())
    const kept = shelf.find(asked)
    if (kept) return sendHeld(arrival, kept, 'memory')
    const file = statics.find(asked)
    if (file) return sendHeld(arrival, file, 'file')
    const address = readAddress(asked)
    if (address.ok) return seek(arrival, address.value, { current, shelf })
    const status = address.reason === 'address-too-long' ? 414 : 400
    noteWhenSent(arrival)
    void sendProblem(request, response, { status, reason: address.reason, message: address.message, requestId: arrival.id })
  }

  function seek(arrival: Arrival, url: string, place: Place): void {
    const { current, shelf } = place
    const { request, response } = arrival
    const kept = shelf.find(url)
    if (kept) return sendHeld(arrival, kept, 'memory')
    const waiting = shelf.making(url)
    if (waiting) {
      void waiting.then(() => seek(arrival, url, place))
      return
    }
    const settle = shelf.begin(url)
    response.once('close', settle)
    beginVisit(request, { url, now: { today: clock.today(), current }, shelf, settle })
    onward(arrival)
  }

  function sendHeld(arrival: Arrival, held: PreparedResponse, from: 'memory' | 'file'): void {
    void send(held, arrival.request, arrival.response).then((status) => note(arrival, status, from))
  }

  function onward(arrival: Arrival): void {
    noteWhenSent(arrival)
    nameRequest(arrival.request, arrival.id)
    routes(arrival.request, arrival.response)
  }

  function fail(arrival: Arrival, error: unknown): void {
    log.error({ err: error, reqId: arrival.id }, 'the ledger cannot be read')
    noteWhenSent(arrival)
    const message = 'The ledger cannot be read at the moment. Try again in a minute.'
    void sendProblem(arrival.request, arrival.response, {
      status: 503,
      reason: 'ledger-unreachable',
      message,
      requestId: arrival.id,
    })
  }

  function noteWhenSent(arrival: Arrival): void {
    arrival.response.once('close', () => note(arrival, arrival.response.statusCode, 'made'))
  }

  function note({ id, request, startedMs }: Arrival, status: number, from: AnsweredRequest['from']): void {
    const ms = Math.round((performance.now() - startedMs) * 1_000) / 1_000
    log.answered({ reqId: id, method: request.method ?? '', url: excerpt(request.url ?? ''), status, ms, from })
  }
}

/** Names that differ within a process by their number and between processes by their beginning. */
function requestNames(): () => string {
  const beginning = randomBytes(4).toString('hex')
  let count = 0
  return () => `${beginning}-${(count += 1).toString(36)}`
}

/** What is asked at the desk names people and records that are not public: of it the log has the path alone. */
function excerpt(asked: string): string {
  const url = /^\/desk(?:$|[/?])/.test(asked) ? (asked.split('?', 1)[0] ?? '') : asked
  return url.length > 300 ? `${url.slice(0, 300)}…` : url
}
