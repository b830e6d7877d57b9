import type { Found } from './matching.ts'
import type { Unit } from './unit.ts'

/** Two units, by their positions in the two rows, held to be one. */
export interface Link {
  readonly before: number
  readonly after: number
  readonly found: Found
  readonly confidence: number
  /** Positions of units that either of the two might have been linked with instead. */
  readonly rivals?: { readonly before: readonly number[]; readonly after: readonly number[] }
}

/** The links between two rows of units, at most one a unit. */
export class Links {
  readonly before: readonly Unit[]
  readonly after: readonly Unit[]
  private readonly fromBefore = new Map<number, Link>()
  private readonly fromAfter = new Map<number, Link>()

  constructor(before: readonly Unit[], after: readonly Unit[]) {
    this.before = before
    this.after = after
  }

  /** Adds a link where both units are still free. */
  add(link: Link): void {
    if (this.fromBefore.has(link.before) || this.fromAfter.has(link.after)) return
    this.fromBefore.set(link.before, link)
    this.fromAfter.set(link.after, link)
  }

  /** Puts a link in the place of the one between the same two units. */
  replace(link: Link): void {
    this.fromBefore.set(link.before, link)
    this.fromAfter.set(link.after, link)
  }

  ofBefore(position: number): Link | undefined {
    return this.fromBefore.get(position)
  }

  ofAfter(position: number): Link | undefined {
    return this.fromAfter.get(position)
  }

  /** Positions without a link, in order. */
  get freeBefore(): number[] {
    return this.before.flatMap((_, position) => (this.fromBefore.has(position) ? [] : [position]))
  }

  get freeAfter(): number[] {
    return this.after.flatMap((_, position) => (this.fromAfter.has(position) ? [] : [position]))
  }

  /** In the order of the row before. */
  get all(): Link[] {
    return [...this.fromBefore.values()].sort((a, b) => a.before - b.before)
  }
}
