/** Which of two items comes first: below zero for the first, above it for the second, zero where they are alike. */
export type Order<Item> = (a: Item, b: Item) => number

/**
 * The order of what is read of each item: numbers by size, words and days by their characters. Where the first readings are alike the
 * next decide; items alike in all of them keep the order they had.
 */
export function by<Item>(...readings: readonly ((item: Item) => number | string)[]): Order<Item> {
  return (a, b) => {
    for (const read of readings) {
      const one = read(a)
      const other = read(b)
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  }
}

/** The last first; items alike still keep the order they had. */
export function reversed<Item>(order: Order<Item>): Order<Item> {
  return (a, b) => order(b, a)
}

/** The order that records give themselves in their field `order`. */
export const byOrder = by<{ readonly order: number }>(({ order }) => order)
