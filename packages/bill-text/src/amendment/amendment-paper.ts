import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { Block, DocumentFacts, Note, ReadingFinding } from '../document/index.ts'

/** A list of amendments proposed to one print, as Parliament publishes it; the next day's list replaces it whole. */
export interface AmendmentPaper {
  readonly facts: PaperFacts
  /** What stands on the paper before its amendments. */
  readonly front: readonly Block[]
  /** The amendments and what stands between and after them, in order. */
  readonly items: readonly PaperItem[]
  readonly notes: readonly Note[]
  readonly findings: readonly ReadingFinding[]
}

/** What a paper says of itself. `stage` is the one it is for: "Report Stage". */
export interface PaperFacts extends DocumentFacts {
  /** The print whose clauses and lines its amendments name. */
  readonly amends: {
    /** The publisher's address of that print: its work, `@`, and its version. */
    readonly uri?: string
    /** Of that print, as printed: "As amended in Public Bill Committee". */
    readonly stage?: string
  }
}

/** An amendment; or words of the paper: a heading between amendments, an Order of the House. */
export type PaperItem = Amendment | { readonly kind: 'words'; readonly content: readonly Block[] }

/** One proposal to change a print. */
export interface Amendment {
  readonly kind: 'amendment'
  /** Unique within the paper and fit for a link: `amendment-NC63`. */
  readonly address: string
  /** As printed: "NC63", "6"; empty when it has none. It may be another in the next paper. */
  readonly number: string
  /** What it was tabled under, which stays: "HoC72". */
  readonly tabledAs?: string
  /** What identifies it in every paper: LawMaker's GUID. */
  readonly identity?: string
  readonly does: AmendmentKind
  readonly target: AmendmentTarget
  /** What it tells the printer to do, up to the text it puts in: "Clause 12, page 8, line 4, at end insert—". */
  readonly instruction: string
  /** The text it puts in, where it stands apart from the instruction. */
  readonly inserted: readonly Block[]
  readonly lead?: AmendmentMember
  readonly supporters: readonly AmendmentMember[]
  /** What its members say it does; empty when they say nothing. */
  readonly explanatoryStatement: readonly Block[]
  /** By the clock of the file, which is UTC. */
  readonly tabledOn?: string
  /** The first and the last day that it was published on. */
  readonly publishedOn?: string
  readonly lastPublishedOn?: string
  /** The mark before its number, which the paper explains: "★" for new, "☆" for one with too little notice. */
  readonly statusMark?: string
  readonly decision?: AmendmentDecision
  /** All of it as printed, in order. */
  readonly content: readonly Block[]
}

/** What an amendment does to a print. */
export type AmendmentKind =
  | 'leave-out'
  | 'insert'
  | 'replace'
  | 'leave-out-clause'
  | 'leave-out-schedule'
  | 'new-clause'
  | 'new-schedule'
  | 'other'

/** Where an amendment changes a print. Absent for what is to be added to it. */
export interface AmendmentTarget {
  readonly provision?: ProvisionRef
  readonly page?: number
  readonly line?: number
}

/** A member who tabled an amendment or added a name to it. */
export interface AmendmentMember {
  readonly name: string
  /** The id in Parliament's lists of members. */
  readonly member?: number
  /** Whether the paper says that a relevant interest was declared: "[R]". */
  readonly declaredInterest: boolean
}

/** What became of an amendment, in the words of Parliament's Bills API. */
export type AmendmentDecision = (typeof amendmentDecisions)[number]

/** Every decision that Parliament's Bills API knows. */
export const amendmentDecisions = [
  'NoDecision',
  'Withdrawn',
  'Disagreed',
  'NotMoved',
  'Agreed',
  'QuestionProposed',
  'NotSelected',
  'WithdrawnBeforeDebate',
  'StoodPart',
  'NotStoodPart',
  'Preempted',
  'NotCalled',
  'NegativedOnDivision',
  'AgreedOnDivision',
] as const

/** The amendments of a paper, in its order. */
export function amendmentsIn({ items }: Pick<AmendmentPaper, 'items'>): Amendment[] {
  return items.filter((item) => item.kind === 'amendment')
}

/** The blocks of a paper in the order it is printed. */
export function blocksOfPaper({ front, items }: Pick<AmendmentPaper, 'front' | 'items'>): Block[] {
  return [...front, ...items.flatMap(({ content }) => content)]
}
