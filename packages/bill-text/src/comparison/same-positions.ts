import { longestRising, type Meter } from '../matching/index.ts'
import { fewestDifferences, type Range, type Sequences } from './bounded-myers.ts'

/** Anchors are looked for among the words between anchors so many times over. */
const MOST_PASSES = 12

/**
 * For each position of one sequence, the position of the other that it stays the same at, or -1: rising throughout. Ends in common are
 * cut off, what is unique to both is an anchor, and what is left between anchors is compared within a bound, so that the cost is close
 * to linear whatever the two have in common. Swapping the sequences mirrors the answer.
 */
export function samePositions(before: readonly string[], after: readonly string[], meter: Meter): Int32Array {
  const numbers = new Map<string, number>()
  const numbered = (words: readonly string[]) => words.map((word) => numberOf(numbers, word))
  const start = before.findIndex((word, position) => word !== after[position])
  const mirrored = (before[start] ?? '') > (after[start] ?? '')
  const sequences = { before: numbered(mirrored ? after : before), after: numbered(mirrored ? before : after) }
  const same = new Int32Array(before.length).fill(-1)
  alignAll(sequences, meter, (one, other) => {
    if (mirrored) same[other] = one
    else same[one] = other
  })
  return same
}

type Mark = (before: number, after: number) => void

function alignAll(sequences: Sequences, meter: Meter, mark: Mark): void {
  const whole = { before: 0, beforeEnd: sequences.before.length, after: 0, afterEnd: sequences.after.length }
  let ranges: Range[] = [whole]
  for (let pass = 0; ranges.length > 0; pass++) {
    const inner: Range[] = []
    for (const range of ranges) {
      const left = withoutCommonEnds(sequences, range, (one, other) => {
        meter.steps++
        mark(one, other)
      })
      if (left.before === left.beforeEnd || left.after === left.afterEnd) continue
      const anchors = pass < MOST_PASSES ? anchorsIn(sequences, left, meter) : []
      if (anchors.length > 0) inner.push(...rangesBetween(left, anchors))
      else for (const [one, other] of fewestDifferences(sequences, left, meter) ?? []) mark(one, other)
    }
    ranges = inner
  }
}

function withoutCommonEnds({ before, after }: Sequences, range: Range, mark: Mark): Range {
  let { before: first, beforeEnd: firstEnd, after: second, afterEnd: secondEnd } = range
  while (first < firstEnd && second < secondEnd && before[first] === after[second]) mark(first++, second++)
  while (first < firstEnd && second < secondEnd && before[firstEnd - 1] === after[secondEnd - 1]) mark(--firstEnd, --secondEnd)
  return { before: first, beforeEnd: firstEnd, after: second, afterEnd: secondEnd }
}

/** What stands once in each of two stretches, as far as it keeps its order. */
function anchorsIn({ before, after }: Sequences, range: Range, meter: Meter): (readonly [number, number])[] {
  meter.steps += range.beforeEnd - range.before + range.afterEnd - range.after
  const inAfter = onlyPlaces(after, range.after, range.afterEnd)
  const common: (readonly [number, number])[] = []
  for (const [word, place] of onlyPlaces(before, range.before, range.beforeEnd)) {
    const other = inAfter.get(word)
    if (place >= 0 && other !== undefined && other >= 0) common.push([place, other])
  }
  return longestRising(common.map(([, place]) => place)).flatMap((position) => (common[position] ? [common[position]] : []))
}

/** Where each member of a stretch stands; -1 for what stands there more than once. In the order of the stretch. */
function onlyPlaces(sequence: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at++) {
    const word = sequence[at] ?? -1
    places.set(word, places.has(word) ? -1 : at)
  }
  return places
}

/** The stretches that anchors divide, each but the first beginning with its anchor. */
function rangesBetween(range: Range, anchors: readonly (readonly [number, number])[]): Range[] {
  const starts: (readonly [number, number])[] = [[range.before, range.after], ...anchors]
  return starts.map(([before, after], index) => {
    const [beforeEnd, afterEnd] = starts[index + 1] ?? [range.beforeEnd, range.afterEnd]
    return { before, beforeEnd, after, afterEnd }
  })
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  return numbers.size - 1
}
