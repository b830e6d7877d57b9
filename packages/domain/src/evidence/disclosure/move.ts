import type { Stack } from './layer.ts'
import type { Equation, Unknown } from './unknowns.ts'

/**
 * The corners of a box: a place, a place beside it, a rectangle, a cube. Each dimension doubles it, and the second half moves against the
 * first, so that what one corner adds to a sum another takes away.
 */
export type Box = readonly Stack[]

/** Another table, as what it changes of each count. */
export type Changes = Map<Unknown, number>

/** One or minus one: whether a corner moves with the first corner of its box or against it. */
export function sideOf(corner: number): 1 | -1 {
  // Sides repeat in the pattern of Thue and Morse: that of the lowest four bits, turned around by the side of the rest.
  const side = sides[corner % 16] ?? 1
  return corner < 16 || sideOf(Math.floor(corner / 16)) === 1 ? side : side === 1 ? -1 : 1
}

const sides = [1, -1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1, -1, -1, 1] as const

/** What a box tells by the marks of its equations when its first corner grows by one: zero when every public sum stays the same. */
export function traceOf(box: Box): number {
  let trace = 0
  for (const [corner, { unknowns }] of box.entries()) for (const { signature } of unknowns) trace += sideOf(corner) * signature
  return trace
}

/** The public equations that do not hold any more when a box moves. */
export function brokenBy(box: Box): Equation[] {
  const changes: Changes = new Map()
  move(box, 1, changes)
  return brokenWith(changes)
}

/** The public equations that do not hold in another table. */
export function brokenWith(changes: Changes): Equation[] {
  const effects = new Map<Equation, number>()
  for (const [{ equations }, by] of changes)
    for (const equation of equations) effects.set(equation, (effects.get(equation) ?? 0) + by)
  return [...effects].flatMap(([equation, effect]) => (effect === 0 ? [] : [equation]))
}

/** How far a box can go in a direction without making any count zero or turning its sign. */
export function roomOf(box: Box, direction: 1 | -1, changes: Changes): number {
  let room = Infinity
  for (const [corner, { unknowns }] of box.entries())
    for (const unknown of unknowns) {
      const value = unknown.value + (changes.get(unknown) ?? 0)
      if (Math.sign(value) !== direction * sideOf(corner)) room = Math.min(room, Math.abs(value) - 1)
    }
  return room
}

/** Moves the first corner of a box by some amount, and the others with it or against it. */
export function move(box: Box, by: number, changes: Changes): void {
  for (const [corner, { unknowns }] of box.entries())
    for (const unknown of unknowns) changes.set(unknown, (changes.get(unknown) ?? 0) + by * sideOf(corner))
}
