/** Which of a row of numbers are in rising order: the longest such choice, as the positions left in order. */
export function longestRising(values: readonly number[]): number[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [position, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[position] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = position
  }
  const rising: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rising.push(at)
  return rising.reverse()
}

/** Something with a place in two rows. */
export interface Placed {
  readonly before: number
  readonly after: number
}

/**
 * Those that keep their order from one row to the other; the rest moved. Which of two that changed places is said to have moved does
 * not hang on which row comes first: `keyOf` settles it.
 */
export function keepingOrder<Item extends Placed>(items: readonly Item[], keyOf: (item: Item) => string): Set<Item> {
  const byBefore = items.toSorted((a, b) => a.before - b.before)
  const byAfter = items.toSorted((a, b) => a.after - b.after)
  const apart = byBefore.findIndex((item, position) => item !== byAfter[position])
  const [one, other] = [byBefore[apart], byAfter[apart]]
  if (!one || !other) return new Set(items)
  const [row, side] = keyOf(one) <= keyOf(other) ? ([byBefore, 'after'] as const) : ([byAfter, 'before'] as const)
  return new Set(longestRising(row.map((item) => item[side])).flatMap((position) => row[position] ?? []))
}
