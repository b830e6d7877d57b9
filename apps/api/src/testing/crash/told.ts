import type { ProposalEventKind } from '../../ledger/index.ts'

/** What became of something that was asked of the server: done, refused, or nobody knows, for it died before it answered. */
export type Answered = 'done' | 'refused' | 'unknown'

/** Something done with a proposal. */
export interface Deed {
  readonly kind: ProposalEventKind
  /** What it is known by: no other deed of its kind has these words, but where a proposal is changed or handed in again. */
  readonly words: string
  answered: Answered
  /** The proposal; unknown while its beginning was not answered. */
  proposal?: string | undefined
  /** The edition that the answer named. */
  edition?: number
}

/** A record put into a proposal. */
export interface Put {
  readonly proposal: string
  readonly collection: string
  readonly id: string
  readonly record: unknown
  answered: Answered
}

/** A version of what somebody typed. */
export interface Typed {
  /** Who types, and which record: where the draft is kept. */
  readonly place: string
  readonly version: number
  readonly body: unknown
  answered: Answered
}

/** All that the server was told, and whether it said that it had it. It outlives every server. */
export interface Told {
  readonly deeds: Deed[]
  readonly puts: Put[]
  readonly typed: Typed[]
}

/** How many requests were answered with 200: what must never be lost. */
export function acknowledged({ deeds, typed }: Told): number {
  return [...deeds, ...typed].filter(({ answered }) => answered === 'done').length
}
