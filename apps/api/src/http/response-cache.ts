import type { PlainDate } from '@dutywatch/domain/date'
import type { PreparedResponse } from './prepared-response.ts'

const defaultMaxBytes = 64 * 1_024 * 1_024
/** The part of the memory given to responses that nobody has asked for twice. */
const newcomersShare = 0.25

/** The responses of one edition on one day, by address. Once the edition or the day has moved on, nothing finds it any more. */
export interface Shelf {
  find(url: string): PreparedResponse | undefined
  keep(url: string, response: PreparedResponse): void
  /** Resolves when the answer that is being made for an address is kept, or will not be; `undefined` when none is being made. */
  making(url: string): Promise<void> | undefined
  /** Says that an answer is being made, so that a rush makes it once. Call what comes back when it is kept, or will not be. */
  begin(url: string): () => void
}

/** Prepared responses in memory. */
export interface ResponseCache {
  /** The shelf of an edition and a day. There is one at a time: asking for another empties the memory. */
  shelf(edition: number, day: PlainDate): Shelf
  /** What the kept responses weigh. */
  bytes(): number
}

/**
 * A cache of responses, bounded by what they weigh (64 MB unless said otherwise). A response asked for twice moves to the larger part,
 * where what is asked for once can never push it out: a stream of invented addresses costs no page that people read.
 */
export function responseCache(maxBytes = defaultMaxBytes): ResponseCache {
  let held = { edition: -1, day: '', shelf: new TwoPartShelf(maxBytes) }
  return {
    bytes: () => held.shelf.bytes,
    shelf: (edition, day) => {
      if (held.edition !== edition || held.day !== day) held = { edition, day, shelf: new TwoPartShelf(maxBytes) }
      return held.shelf
    },
  }
}

class TwoPartShelf implements Shelf {
  readonly #making = new Map<string, Promise<void>>()
  readonly #newcomers: Part
  readonly #regulars: Part

  constructor(maxBytes: number) {
    this.#newcomers = new Part(maxBytes * newcomersShare)
    this.#regulars = new Part(maxBytes * (1 - newcomersShare))
  }

  get bytes(): number {
    return this.#newcomers.bytes + this.#regulars.bytes
  }

  find(url: string): PreparedResponse | undefined {
    const regular = this.#regulars.touch(url)
    if (regular) return regular
    const newcomer = this.#newcomers.take(url)
    if (newcomer) this.#regulars.put(url, newcomer)
    return newcomer
  }

  keep(url: string, response: PreparedResponse): void {
    this.#newcomers.put(url, response)
  }

  making(url: string): Promise<void> | undefined {
    return this.#making.get(url)
  }

  begin(url: string): () => void {
    let resolve = (): void => undefined
    const made = new Promise<void>((done) => {
      resolve = done
    })
    this.#making.set(url, made)
    return () => {
      if (this.#making.get(url) === made) this.#making.delete(url)
      resolve()
    }
  }
}

/** Responses in the order they were used, the longest unused first; those go when the weight is exceeded. */
class Part {
  bytes = 0
  readonly #held = new Map<string, PreparedResponse>()
  readonly #maxBytes: number
  #last = ''

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  touch(url: string): PreparedResponse | undefined {
    const response = this.#held.get(url)
    if (response && url !== this.#last) {
      this.#held.delete(url)
      this.#held.set(url, response)
      this.#last = url
    }
    return response
  }

  take(url: string): PreparedResponse | undefined {
    const response = this.#held.get(url)
    if (response) {
      this.#held.delete(url)
      this.bytes -= weight(url, response)
    }
    return response
  }

  put(url: string, response: PreparedResponse): void {
    this.take(url)
    if (weight(url, response) > this.#maxBytes) return
    this.#held.set(url, response)
    this.#last = url
    this.bytes += weight(url, response)
    while (this.bytes > this.#maxBytes) {
      const oldest = this.#held.keys().next().value
      if (oldest === undefined) return
      this.take(oldest)
    }
  }
}

function weight(url: string, response: PreparedResponse): number {
  return response.bytes + url.length * 2
}
