import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { Flow } from '../document/index.ts'

/**
 * Why a reference leads nowhere: this text has no such provision; the words do not say of which law it is; or it leans on a provision
 * ("paragraph (a)", "that section") that is not there to lean on.
 */
export type UnresolvedReason = 'no-such-provision' | 'which-law' | 'nothing-to-lean-on'

/** Where a reference leads. */
export type ReferenceTarget =
  /** A provision of this text by its address, empty for the whole of it; `last` ends a run. */
  | { readonly in: 'this-text'; readonly address: string; readonly last?: string }
  /** Another law by its title. `address` is where this text itself inserts the provision; `uri` is where the file says the law is. */
  | { readonly in: 'other-law'; readonly law: string; readonly address?: string; readonly uri?: string }
  | { readonly in: 'unresolved'; readonly reason: UnresolvedReason }

/** A reference in running words. One of a list is a reference of its own; of "paragraph 4 of Schedule 13", each level is. */
export interface Reference {
  /** Offsets into the words of the flow. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** The address of the innermost provision it stands in; absent before the first. */
  readonly provision?: string
  /** Whether it stands in quoted text, and so is another law's. */
  readonly quoted: boolean
  /** The place in its law; absent where the words do not tell it. A Part of a Schedule is given as the Schedule. */
  readonly ref?: ProvisionRef
  readonly target: ReferenceTarget
  /** Where its number begins, which changes when provisions are renumbered; at its end when it has none. */
  readonly numberAt: number
}

/** The references of a text, in its order, and the flow of words that their offsets run in. */
export interface TextReferences {
  readonly flow: Flow
  readonly all: readonly Reference[]
}
