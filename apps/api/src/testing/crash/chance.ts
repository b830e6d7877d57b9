/** Chance that can be had again: the same seed gives the same numbers in the same order. */
export interface Chance {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0 up to, but not, `below`. */
  readonly below: (below: number) => number
  /** One of these; `undefined` when there is none. */
  readonly oneOf: <Value>(values: readonly Value[]) => Value | undefined
  /** One of these by their weights, which are whole numbers. */
  readonly weighed: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name
}

/** Chance from a seed and the numbers that say whose turn it is, so that no turn depends on another. */
export function chance(...seeds: readonly number[]): Chance {
  let state = seeds.reduce((sum, seed) => Math.imul(sum ^ seed, 0x9e3779b1) + 0x7f4a7c15, 0x243f6a88)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    oneOf: (values) => values[below(values.length)],
    weighed: (weights) => {
      const names = Object.keys(weights) as (keyof typeof weights)[]
      const all = names.flatMap((name) => Array.from({ length: weights[name] }, () => name))
      const name = all[below(all.length)]
      if (name === undefined) throw new Error('Nothing has any weight.')
      return name
    },
  }
}
