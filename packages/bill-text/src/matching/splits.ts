import type { Links } from './links.ts'
import type { Meter } from './matching.ts'
import { shared, type Unit } from './unit.ts'

/** A unit that became several, or came of several: positions in the row it stands in and in the other. */
export interface Division {
  readonly whole: number
  readonly parts: readonly number[]
}

/** A part says at least so many words, or it might have come from anywhere. */
const PART_WORDS = 12
/** What a part must have taken from the whole, and what of that is not still in the part that kept the whole's place. */
const TAKEN = 0.6
const TAKEN_AWAY = 0.5
/** Less of a whole than this has moved; the whole was not divided. */
const OF_THE_WHOLE = 0.15
const RARE = 4

interface Sides {
  readonly wholes: readonly Unit[]
  readonly parts: readonly Unit[]
  readonly freeParts: readonly number[]
  readonly partOf: (whole: number) => number | undefined
}

/** Units of the row before of which a free unit of the row after took words. */
export function splitsIn(links: Links, meter: Meter): Division[] {
  const { before, after, freeAfter } = links
  return divisions({ wholes: before, parts: after, freeParts: freeAfter, partOf: (at) => links.ofBefore(at)?.after }, meter)
}

/** Units of the row after that took in the words of a free unit of the row before. */
export function mergersIn(links: Links, meter: Meter): Division[] {
  const { before, after, freeBefore } = links
  return divisions({ wholes: after, parts: before, freeParts: freeBefore, partOf: (at) => links.ofAfter(at)?.before }, meter)
}

function divisions(sides: Sides, meter: Meter): Division[] {
  const candidates = sides.freeParts.filter((position) => (sides.parts[position]?.words ?? 0) >= PART_WORDS)
  if (candidates.length === 0) return []
  const shelves = shelvesOf(sides.wholes, wanted(sides, candidates), meter)
  const parts = new Map<number, number[]>()
  for (const position of candidates) {
    const whole = wholeOf(sides, position, shelves)
    if (whole !== undefined) parts.set(whole, [...(parts.get(whole) ?? []), position])
  }
  return Array.from(parts, ([whole, taken]) => {
    const kept = sides.partOf(whole)
    return { whole, parts: (kept === undefined ? taken : [kept, ...taken]).sort((a, b) => a - b) }
  }).filter((division) => division.parts.length > 1)
}

function wanted(sides: Sides, candidates: readonly number[]): Set<number> {
  const codes = new Set<number>()
  for (const position of candidates) for (const code of sides.parts[position]?.neighbours ?? []) codes.add(code)
  return codes
}

function shelvesOf(wholes: readonly Unit[], codes: ReadonlySet<number>, meter: Meter): Map<number, number[]> {
  const shelves = new Map<number, number[]>()
  for (const [position, unit] of wholes.entries()) {
    meter.steps += unit.neighbours.size
    for (const code of unit.neighbours) {
      if (!codes.has(code)) continue
      const shelf = shelves.get(code) ?? []
      if (shelf.length <= RARE) shelf.push(position)
      shelves.set(code, shelf)
    }
  }
  return shelves
}

function wholeOf(sides: Sides, position: number, shelves: ReadonlyMap<number, readonly number[]>): number | undefined {
  const part = sides.parts[position]
  if (!part) return undefined
  const counts = new Map<number, number>()
  for (const code of part.neighbours) {
    const shelf = shelves.get(code) ?? []
    if (shelf.length <= RARE) for (const whole of shelf) counts.set(whole, (counts.get(whole) ?? 0) + 1)
  }
  const [likeliest] = [...counts].sort(([a, most], [b, next]) => next - most || a - b)
  return likeliest && cameOf(part, likeliest[0], sides) ? likeliest[0] : undefined
}

function cameOf(part: Unit, position: number, sides: Sides): boolean {
  const whole = sides.wholes[position]
  if (!whole || shared(part.neighbours, whole.neighbours) < TAKEN * part.neighbours.size) return false
  const kept = sides.parts[sides.partOf(position) ?? -1]
  const taken = [...part.neighbours].filter((code) => whole.neighbours.has(code) && !kept?.neighbours.has(code))
  return taken.length >= TAKEN_AWAY * part.neighbours.size && taken.length >= OF_THE_WHOLE * whole.neighbours.size
}
