import type { Meter } from '../matching/index.ts'
import { samePositions } from './same-positions.ts'

/** Something to be laid beside its like in another sequence. */
export interface Alignable {
  /** Equal where two are the same. */
  readonly key: string
  /** Only those of one sort are ever paired. */
  readonly sort: string
  readonly words: ReadonlySet<string>
}

/** So many comparisons of likeness are made between two fixed points, no more: beyond it, the first goes with the first. */
const MOST_COMPARED = 400
const ALIKE_ENOUGH = 0.15

/** Pairs of positions, rising on both sides: what is the same, and between that what is most alike. */
export function aligned(before: readonly Alignable[], after: readonly Alignable[], meter: Meter): [number, number][] {
  const keys = (items: readonly Alignable[]) => items.map(({ sort, key }) => `${sort} ${key}`)
  const same = samePositions(keys(before), keys(after), meter)
  const fixed = [...same].flatMap((other, position): [number, number][] => (other < 0 ? [] : [[position, other]]))
  let [start, startAfter] = [0, 0]
  return [...fixed, [before.length, after.length] as [number, number]].flatMap(([end, endAfter]) => {
    const gap = { before: before.slice(start, end), after: after.slice(startAfter, endAfter) }
    const [offset, offsetAfter] = [start, startAfter]
    ;[start, startAfter] = [end + 1, endAfter + 1]
    const inside = inGap(gap, meter).map(([one, other]): [number, number] => [one + offset, other + offsetAfter])
    return end < before.length ? [...inside, [end, endAfter] as [number, number]] : inside
  })
}

interface Gap {
  readonly before: readonly Alignable[]
  readonly after: readonly Alignable[]
}

function inGap({ before, after }: Gap, meter: Meter): [number, number][] {
  if (before.length === 0 || after.length === 0) return []
  if (before.length === 1 && after.length === 1) return before[0]?.sort === after[0]?.sort ? [[0, 0]] : []
  if (before.length * after.length > MOST_COMPARED) return inTurn(before, after)
  const mirrored = before.map(({ key }) => key).join() > after.map(({ key }) => key).join()
  if (mirrored) return mostAlike(after, before, meter).map(([one, other]) => [other, one])
  return mostAlike(before, after, meter)
}

function inTurn(before: readonly Alignable[], after: readonly Alignable[]): [number, number][] {
  return before.flatMap(({ sort }, position): [number, number][] =>
    after[position]?.sort === sort ? [[position, position]] : [],
  )
}

/** The rising choice of pairs with the greatest likeness in all. */
function mostAlike(before: readonly Alignable[], after: readonly Alignable[], meter: Meter): [number, number][] {
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const gain = new Float64Array(best.length)
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      meter.steps++
      const [at, skipped] = [
        row * width + column,
        Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0),
      ]
      gain[at] = likenessOf(before[row], after[column])
      best[at] = Math.max(skipped, gain[at] > 0 ? gain[at] + (best[at + width + 1] ?? 0) : 0)
    }
  const pairs: [number, number][] = []
  for (let [row, column] = [0, 0]; row < before.length && column < after.length;) {
    const at = row * width + column
    const gained = gain[at] ?? 0
    if (gained > 0 && best[at] === gained + (best[at + width + 1] ?? 0)) pairs.push([row++, column++])
    else if (best[at] === best[at + width]) row++
    else column++
  }
  return pairs
}

function likenessOf(one: Alignable | undefined, other: Alignable | undefined): number {
  if (!one || !other || one.sort !== other.sort) return 0
  const all = one.words.size + other.words.size
  const [small, large] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words]
  const shared = [...small].filter((word) => large.has(word)).length
  const likeness = all === 0 ? 1 : (2 * shared) / all
  return likeness >= ALIKE_ENOUGH ? likeness : 0
}
