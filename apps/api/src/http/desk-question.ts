import type { Outcome } from '@dutywatch/domain'

/** A request to the desk, as it goes to the thread that answers it. */
export interface DeskQuestion {
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

/** What the thread answers. */
export interface DeskAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Uint8Array<ArrayBuffer>
  /**
   * The current edition as the thread knows it: what it has just published is no news to whoever asked for it. Absent while the ledger has told
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

/** The headers of a message but for those that this side of the thread has for itself. */
export function headersBut(
  left: ReadonlySet<string>,
  headers: Readonly<Record<string, string | number | string[] | undefined>>,
): Record<string, string | string[]> {
  const own = Object.entries(headers).filter(([name]) => !left.has(name))
  return Object.fromEntries(
    own.flatMap(([name, value]) => (value === undefined ? [] : [[name, typeof value === 'number' ? String(value) : value]])),
  )
}
