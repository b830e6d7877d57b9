import { by } from '../../order.ts'
import type { Layer, Stack } from './layer.ts'
import { lossOf, lossOfSums } from './loss.ts'
import { brokenBy, roomOf, traceOf, type Box, type Changes } from './move.ts'
import type { Equation, Unknown } from './unknowns.ts'

/** How a count is to move: in which direction, how far at best, and what has moved before. */
export interface Errand {
  readonly direction: 1 | -1
  readonly by: number
  readonly changes: Changes
}

interface Found {
  readonly box: Box
  readonly loss: number
}

/** A stack beside the target's on a line of the table. */
interface Neighbour {
  readonly stack: Stack
  readonly loss: number
  /** Which of the target's equations it is in, as bits. */
  readonly shares: number
}

/**
 * The box that moves a count as asked and costs the least information. No public sum sees it; where there is no such box, one for which
 * the fewest sums must be held back, in as few dimensions as possible. `undefined` when what was published before forbids all.
 */
export function findBox(target: Unknown, layers: readonly Layer[], errand: Errand): Box | undefined {
  const starts = layers.flatMap((layer) => {
    const stack = layer.stackOf(target)
    if (!stack) return []
    const alone = stack.unknowns.length > 1 ? [{ place: stack.place, unknowns: [target] }] : []
    return [stack, ...alone].map((start) => ({ stack: start, layer, errand }))
  })
  const unseen = cheapest(starts.map(findUnseen))
  if (unseen && brokenBy(unseen.box).length === 0) return unseen.box
  for (let dimensions = 1; dimensions <= Math.max(1, target.at.length); dimensions += 1) {
    const found = cheapest(starts.map((start) => findBreaking(start, dimensions)))
    if (found) return found.box
  }
  return undefined
}

interface Start {
  readonly stack: Stack
  readonly layer: Layer
  readonly errand: Errand
}

function cheapest(found: readonly (Found | undefined)[]): Found | undefined {
  return found.reduce((best, one) => (one && (!best || one.loss < best.loss) ? one : best), undefined)
}

/** A box that no public sum sees. */
function findUnseen(start: Start): Found | undefined {
  const search = new Search(start)
  const trace = traceOf([start.stack])
  for (const other of companionsOf(start)) if (traceOf([other]) === trace) search.offer([start.stack, other], 0)
  search.extend([start.stack], {
    from: 0,
    lacking: search.allShares,
    visit: (box, lacking) => {
      const isUnseen = lacking === 0 && traceOf(box) === 0
      if (isUnseen) search.offer(box, 0)
      return !isUnseen
    },
  })
  return search.best
}

/** A box of at most so many dimensions, with the sums that it breaks reckoned as lost. */
function findBreaking(start: Start, dimensions: number): Found | undefined {
  const search = new Search(start)
  for (const other of companionsOf(start)) search.offer([start.stack, other], lossOfSums(brokenBy([start.stack, other])))
  search.extend([start.stack], {
    from: 0,
    lacking: 0,
    visit: (box) => {
      search.offer(box, lossOfSums(brokenBy(box)))
      return box.length < 2 ** dimensions
    },
  })
  return search.best
}

/** The stacks that share with this one the sum that binds it most: one that was published before, or the smallest. */
function companionsOf({ stack, layer }: Start): ReadonlySet<Stack> {
  const [most] = stack.unknowns
    .flatMap(({ equations }) => [...equations])
    .sort(
      by<Equation>(
        ({ isFixed }) => (isFixed ? 0 : 1),
        ({ of }) => of.length,
      ),
    )
  const companions = new Set<Stack>()
  for (const unknown of most?.of ?? []) {
    const other = layer.stackOf(unknown)
    if (other && other.place !== stack.place) companions.add(other)
  }
  return companions
}

interface Walk {
  /** The first dimension that the box may still grow in. */
  readonly from: number
  /** The target's equations that no neighbour chosen so far is in, as bits. A box that no sum sees lacks none. */
  readonly lacking: number
  /** Looks at a box, and tells whether larger ones are worth looking at. */
  readonly visit: (box: Box, lacking: number) => boolean
}

/** Bits that a number holds without a sign. */
const mostShares = 30

class Search {
  best: Found | undefined
  /** All of the target's equations, as bits; the smallest, where they are more than there are bits. */
  readonly allShares: number
  readonly #start: Start
  readonly #lines: readonly (readonly Neighbour[])[]
  /** What can be shared with the neighbours of a dimension and those after it. */
  readonly #sharesFrom: readonly number[]

  constructor(start: Start) {
    const { stack, layer } = start
    this.#start = start
    const equations = [...new Set(stack.unknowns.flatMap(({ equations }) => [...equations]))]
      .sort((a, b) => a.of.length - b.of.length)
      .slice(0, mostShares)
    this.allShares = 2 ** equations.length - 1
    const bits = new Map(equations.map((equation, index) => [equation, 2 ** index]))
    this.#lines = layer.linesThrough(stack.place).map((line) =>
      line
        .filter((other) => other.place !== stack.place && this.#room([stack, other]) > 0)
        .map((other) => ({ stack: other, loss: lossOf([other]), shares: sharesOf(other, bits) }))
        .sort((a, b) => a.loss - b.loss),
    )
    this.#sharesFrom = this.#lines.map((_, dimension) =>
      this.#lines.slice(dimension).reduce((all, line) => line.reduce((bits, { shares }) => bits | shares, all), 0),
    )
  }

  /** Takes a box for the best when it loses less than what was found, for each step that it goes. */
  offer(box: Box, lostBesides: number): void {
    const room = this.#room(box)
    if (room === 0) return
    const { by } = this.#start.errand
    const loss = ((lossOf(box) + lostBesides) * by) / Math.min(room, by)
    if (loss < this.#most) this.best = { box, loss }
  }

  /** Visits a box and all that it can grow to, leaving out those that lose more than what was found. */
  extend(box: Box, { from, lacking, visit }: Walk): void {
    const lost = lossOf(box)
    if (lost >= this.#most || !visit(box, lacking)) return
    for (let dimension = from; dimension < this.#lines.length; dimension += 1) {
      if ((lacking & ~(this.#sharesFrom[dimension] ?? 0)) !== 0) return
      for (const { stack, loss, shares } of this.#lines[dimension] ?? []) {
        if (lost + loss >= this.#most) break
        const larger = this.#grown(box, stack.place - this.#start.stack.place)
        if (larger) this.extend(larger, { from: dimension + 1, lacking: lacking & ~shares, visit })
      }
    }
  }

  get #most(): number {
    return this.best?.loss ?? Infinity
  }

  #room(box: Box): number {
    return roomOf(box, this.#start.errand.direction, this.#start.errand.changes)
  }

  #grown(box: Box, offset: number): Box | undefined {
    const corners = [...box]
    for (const { place } of box) {
      const corner = this.#start.layer.stackAt(place + offset)
      if (!corner) return undefined
      corners.push(corner)
    }
    return corners
  }
}

function sharesOf({ unknowns }: Stack, bits: ReadonlyMap<unknown, number>): number {
  let shares = 0
  for (const { equations } of unknowns) for (const equation of equations) shares |= bits.get(equation) ?? 0
  return shares
}
