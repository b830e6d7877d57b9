/** A count that is exactly known to us. `at` says where in its table it stands, one word a dimension: force, period, category. */
export interface KnownCount {
  readonly key: string
  readonly at: readonly string[]
  /** A whole number. Zero is public; below zero it is a correction. */
  readonly value: number
}

/** A sum that is to be public: its key, and the keys of the counts that it adds up. */
export interface PublicSum {
  readonly key: string
  readonly of: readonly string[]
  /** How many ordinary sums it is worth to readers; 1 unless given. Of two that cannot both be public, the one that is worth more stays. */
  readonly weight?: number
}

/** Another table that agrees with everything public: by how much each of some withheld counts differs in it, by key. */
export type Witness = ReadonlyMap<string, number>

/**
 * All that earlier publications told of the same counts. A count that was not revised has one key in all of them, a revised one another
 * key for each value. `open` and `sums` are what the public holds; `withheld` and `witnesses` stay with us.
 */
export interface Published {
  readonly open: readonly string[]
  readonly withheld: readonly KnownCount[]
  readonly sums: readonly PublicSum[]
  /** Of the latest publication. They prove that there is a way to protect again what it withheld. */
  readonly witnesses: readonly Witness[]
}

/**
 * A table before publication. Counts from 1 to `threshold` - 1, and from -1 down likewise, are small and must not be derivable. `sums` are
 * all that will be public in any form: what a rate, a share or a chart gives away of a sum is that sum, and the exact part of a total with
 * unknown counts in it is one too.
 */
export interface TableToPublish {
  readonly counts: readonly KnownCount[]
  readonly sums: readonly PublicSum[]
  readonly threshold: number
  readonly published?: Published
}

/**
 * What must be held back of a table, and the proof that this is enough. The witnesses are made from the true counts: they are for the
 * audit and never for publication.
 */
export interface Protection {
  /** Counts withheld: small ones, and others that protect them. Which is which must not be told. */
  readonly withheld: ReadonlySet<string>
  readonly withheldSums: ReadonlySet<string>
  readonly witnesses: readonly Witness[]
  /** Counts that earlier publications give away, whatever is held back now. Empty when those were protected too. */
  readonly exposed: readonly string[]
}

/** Whether a count is so small that it might tell of somebody: not zero, and closer to zero than the threshold. */
export function isSmall(value: number, threshold: number): boolean {
  return value !== 0 && Math.abs(value) < threshold
}
