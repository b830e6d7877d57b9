import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { Provision } from '../document/index.ts'
import type { UnresolvedReason } from './reference.ts'

/** Whose provision a reference means: this text's, or another law's, whose title the words may leave open. */
export type Whose = { readonly own: true } | { readonly own: false; readonly law?: string }

/** What a reference means, before it is looked up in this text. */
export interface Meaning {
  readonly whose: Whose
  readonly ref?: ProvisionRef
  /** The provision itself, where its place has no number to be referred to by: paragraph (a) of a definition. */
  readonly provision?: Provision
  /** The number of a Part of the Schedule that `ref` gives. */
  readonly scheduledPart?: string
  readonly reason?: UnresolvedReason
}

/** The place in another law that words amend, as far as they have said. */
export interface Amended {
  readonly law?: string
  readonly at?: ProvisionRef
}
