import type { Outcome } from '@dutywatch/domain'

/** A request to the desk, as it goes to whoever answers it. */
export interface DeskQuestion {
  /** Names it in the log. */
  readonly id: string
  readonly door: 'auth' | 'procedures' | 'preview'
  readonly method: string
  /** Path and query, as they came. */
  readonly url: string
  /** As they came; none that was said twice is left out. */
  readonly headers: Readonly<Record<string, string | string[]>>
  /** The address of the socket; absent where that has gone. */
  readonly from?: string | undefined
  /** At most 1 MiB. */
  readonly body?: Uint8Array<ArrayBuffer> | undefined
}

/** The body of a question as text; nothing where there is none. */
export function bodyOf({ body }: DeskQuestion): string | undefined {
  return body === undefined || body.length === 0 ? undefined : Buffer.from(body.buffer, body.byteOffset, body.length).toString()
}

/** What is answered to it. */
export interface DeskAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Uint8Array
  /**
   * The current edition as whoever answers knows it: what it has just published is no news to whoever asked for it. Absent while the ledger has told
   * it of none.
   */
  readonly edition?: number | undefined
}

/** Why the thread has no answer of the desk while it runs. */
export type NoLedger = 'ledger-unreachable'

/** What is said to the thread: a question under a number, or that it is to end. */
export type ToThread = { readonly number: number; readonly question: DeskQuestion } | 'end'

/** What the thread says: an answer, or why there is none, or a line for the log. */
export type FromThread = { readonly number: number; readonly answer: Outcome<DeskAnswer, NoLedger> } | { readonly line: string }

/**
 * Bytes with a memory of their own, to be handed over rather than copied. What Node reads and writes lies in memory that many share, and a
 * message that holds a part of it would take all of it along.
 */
export function handedOver(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
