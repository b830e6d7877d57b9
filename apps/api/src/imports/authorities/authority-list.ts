import type { SchemeName } from '@dutywatch/domain/evidence'

/** One body as a list of authorities names it. */
export interface ListedAuthority {
  /** Where it stands in the file, for sentences that speak of it: "row 7". */
  readonly at: string
  readonly name: string
  /** Names that no scheme has. */
  readonly aliases: readonly string[]
  readonly names: readonly SchemeName[]
  readonly code?: string | undefined
  readonly country?: string | undefined
  /** The page on which requests to it are made in public. */
  readonly requests?: string | undefined
  readonly isDefunct: boolean
  /** Whether the file itself says that it is a police force; not said by every file. */
  readonly isForce?: true | undefined
}

/** A list of authorities, told from its columns or fields. */
export interface AuthorityList {
  readonly format: 'whatdotheyknow' | 'categories' | 'police-forces'
  /** Who published it, where the format tells. */
  readonly publisher: string
  readonly authorities: readonly ListedAuthority[]
}

export type AuthorityListRefusal = 'not-a-table' | 'not-json' | 'wrong-columns' | 'wrong-fields' | 'no-rows' | 'too-many-rows'

/** The page of an authority on WhatDoTheyKnow, where anybody can make a request to it in public. */
export function requestPage(urlName: string): string {
  return `https://www.whatdotheyknow.com/body/${urlName}`
}
