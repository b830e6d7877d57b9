/** A number that is not published. What its reader takes for granted of it are its bounds. */
export interface HiddenNumber {
  readonly key: string
  readonly low?: number
  readonly high?: number
}

/** What a reader of published tables holds: that some hidden numbers add up to a known value, again and again. */
export interface PublicKnowledge {
  readonly hidden: readonly HiddenNumber[]
  readonly sums: readonly { readonly of: readonly string[]; readonly value: number }[]
}
