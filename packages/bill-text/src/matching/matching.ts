import type { Provision } from '../document/index.ts'

/** How two provisions were found to be one: by the identity the file gives, or by what they say and where they stand. */
export type Found = 'identity' | 'same-words' | 'same-heading' | 'similar' | 'position'

/** A provision of one text and the provision that it became in another. */
export interface ProvisionPair {
  readonly before: Provision
  readonly after: Provision
  readonly found: Found
  /** From 0 to 1; identity is 1. Below 0.75 a person should look. */
  readonly confidence: number
  /** Whether it stands elsewhere among the others: not merely pushed along by what was added or removed. */
  readonly moved: boolean
}

/** One provision that became several. `after` is in the order of the text and includes what it was paired with. */
export interface Split {
  readonly before: Provision
  readonly after: readonly Provision[]
}

/** Several provisions that became one. */
export interface Merger {
  readonly before: readonly Provision[]
  readonly after: Provision
}

/** A pair that a person should confirm, and what else either of the two might have been paired with. */
export interface Doubt {
  readonly pair: ProvisionPair
  readonly because: 'low-confidence' | 'near-tie'
  readonly rivals: readonly Provision[]
}

/** What became of every provision of one text in another. Each provision is in one pair at most. */
export interface Matching {
  /** In the order of the text after, the outer before the inner. */
  readonly pairs: readonly ProvisionPair[]
  /** Not in the text after; what stands inside them goes without saying, unless it is in a pair. */
  readonly removed: readonly Provision[]
  readonly added: readonly Provision[]
  readonly splits: readonly Split[]
  readonly mergers: readonly Merger[]
  readonly toConfirm: readonly Doubt[]
}

/** Counts the steps taken, of reading words and of holding them against each other, for those who watch what a comparison costs. */
export interface Meter {
  steps: number
}
