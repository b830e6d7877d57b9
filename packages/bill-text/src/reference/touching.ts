/** A stretch of words, by offsets. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** The first place in an order at or after an offset. */
export function firstFrom(ordered: readonly Pick<Extent, 'start'>[], offset: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of an order that have words in common with a stretch. In the order none begins inside another, but one after it. */
export function touching<Own extends Extent>(ordered: readonly Own[], { start, end }: Extent): Own[] {
  const first = firstFrom(ordered, start)
  const before = ordered[first - 1]
  const from = before && before.end > start ? first - 1 : first
  return ordered.slice(from, firstFrom(ordered, end))
}
