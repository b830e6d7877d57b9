import type { Layer, Stack } from './layer.ts'
import { lossOf } from './loss.ts'
import { roomOf, type Box, type Changes } from './move.ts'
import type { Equation } from './unknowns.ts'

/** How a count is to move: in which direction, how far at best, and what has moved before. */
export interface Errand {
  readonly direction: 1 | -1
  readonly by: number
  readonly changes: Changes
}

/** Where a search begins: what is to move, and the table in which it may. */
export interface Start {
  readonly stack: Stack
  readonly layer: Layer
  readonly errand: Errand
}

/** A box and what is lost by it. */
export interface Found {
  readonly box: Box
  readonly loss: number
}

/** A stack beside the first one on a line of the table. */
interface Neighbour {
  readonly stack: Stack
  readonly loss: number
  /** Which of the first one's equations it is in, as bits. */
  readonly shares: number
}

/** How boxes are gone through. */
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

/** The search for the box of least loss among those that grow from one stack. It keeps the best that it was offered. */
export class Search {
  best: Found | undefined
  /** All of the target's equations, as bits; the smallest, where they are more than there are bits. */
  readonly allShares: number
  readonly #start: Start
  readonly #lines: readonly (readonly Neighbour[])[]
  /** What can be shared with the neighbours of a dimension and those after it. */
  readonly #sharesFrom: readonly number[]

  constructor(start: Start, best?: Found) {
    const { stack, layer } = start
    this.best = best
    this.#start = start
    const equations = smallestEquationsOf(stack)
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

function smallestEquationsOf({ unknowns }: Stack): Equation[] {
  return [...new Set(unknowns.flatMap(({ equations }) => [...equations]))]
    .sort((a, b) => a.of.length - b.of.length)
    .slice(0, mostShares)
}

function sharesOf({ unknowns }: Stack, bits: ReadonlyMap<Equation, number>): number {
  let shares = 0
  for (const { equations } of unknowns) for (const equation of equations) shares |= bits.get(equation) ?? 0
  return shares
}
