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

/** What somebody wrote to the campaign by the form of the contact page. */
export interface Form {
  /** Its message, which no other has. */
  readonly words: string
  /** Where it comes from. */
  readonly address: string
  readonly fields: Readonly<Record<string, string>>
  answered: Answered
}

/** What somebody was answered, by a letter. */
export interface Reply {
  readonly words: string
  readonly enquiry: string
  answered: Answered
}

/** All that the server was told, and whether it said that it had it. It outlives every server. */
export interface Told {
  readonly deeds: Deed[]
  readonly puts: Put[]
  readonly typed: Typed[]
  readonly forms: Form[]
  readonly replies: Reply[]
  /** When the first of it was, in milliseconds. */
  readonly beganAtMs: number
}

/** How many requests were answered in one way: those that are done must never be lost. */
export function answeredSo({ deeds, typed, forms, replies }: Told, how: Answered): number {
  return [...deeds, ...typed, ...forms, ...replies].filter(({ answered }) => answered === how).length
}
