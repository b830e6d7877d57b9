import type { Links } from './links.ts'
import type { Meter } from './matching.ts'

/** Two free units, by position, that may be one. */
export interface Candidate {
  readonly before: number
  readonly after: number
  /** From 0, far apart, to 1: at the same place among what is linked already. */
  readonly nearness: number
}

/** Words that stand in more units than this say little about any of them. */
const RARE = 4
/** So few pairs are all looked at. */
const FEW = 100
/** How far within a gap between linked units a partner is looked for. */
const REACH = 2

/** Pairs of free units worth a closer look: those that share rare words, have the same name, or stand at the same place. */
export function candidatesOf(links: Links, meter: Meter): Candidate[] {
  const [before, after] = [links.freeBefore, links.freeAfter]
  const places = placesOf(links)
  const found = new Map<number, Candidate>()
  const propose = (one: number, other: number) => {
    meter.steps++
    const key = one * links.after.length + other
    if (!found.has(key)) found.set(key, { before: one, after: other, nearness: nearness(places, one, other) })
  }
  if (before.length * after.length <= FEW) for (const one of before) for (const other of after) propose(one, other)
  else {
    proposeTogether(rareWords(links, meter), 2, propose)
    proposeTogether(rareNames(links), 1, propose)
    proposeByPlace(places, { before, after }, propose)
  }
  return [...found.values()]
}

type Propose = (before: number, after: number) => void

interface Shelf {
  readonly before: number[]
  readonly after: number[]
}

function rareWords(links: Links, meter: Meter): Map<number, Shelf> {
  return shelved(links, (unit) => {
    meter.steps += unit.neighbours.size
    return unit.neighbours
  })
}

function rareNames(links: Links): Map<string, Shelf> {
  return shelved(links, (unit) => (unit.name === '' ? [] : [unit.name]))
}

function shelved<Key>(links: Links, keysOf: (unit: Links['before'][number]) => Iterable<Key>): Map<Key, Shelf> {
  const shelves = new Map<Key, Shelf>()
  for (const side of ['before', 'after'] as const) {
    for (const position of side === 'before' ? links.freeBefore : links.freeAfter) {
      const unit = links[side][position]
      for (const key of unit ? keysOf(unit) : []) {
        const shelf = shelves.get(key) ?? { before: [], after: [] }
        if (shelf[side].length <= RARE) shelf[side].push(position)
        shelves.set(key, shelf)
      }
    }
  }
  return shelves
}

/** Proposes the pairs that stand together on at least so many shelves; a shelf with too many says nothing. */
function proposeTogether<Key>(shelves: Map<Key, Shelf>, atLeast: number, propose: Propose): void {
  const together = new Map<number, Map<number, number>>()
  for (const { before, after } of shelves.values()) {
    if (before.length > RARE || after.length > RARE) continue
    for (const one of before) {
      const counts = together.get(one) ?? new Map<number, number>()
      together.set(one, counts)
      for (const other of after) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  for (const [one, counts] of together) for (const [other, count] of counts) if (count >= atLeast) propose(one, other)
}

/** Where a free unit stands: after which linked pair and how far, before which and how far. The ends count as linked. */
interface Standing {
  readonly since: number
  readonly past: number
  readonly until: number
  readonly short: number
}

interface Standings {
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
}

function placesOf(links: Links): Standings {
  const end = links.after.length
  return {
    before: standings(links.before.length, end, (position) => links.ofBefore(position)?.after),
    after: standings(end, end, (position) => (links.ofAfter(position) ? position : undefined)),
  }
}

/** Linked pairs go by the position of the one after. */
function standings(length: number, end: number, linkAt: (position: number) => number | undefined): Standing[] {
  const until: { next: number; short: number }[] = []
  for (let position = length - 1, next = end, short = 1; position >= 0; position--, short++) {
    until[position] = { next, short }
    const link = linkAt(position)
    if (link !== undefined) [next, short] = [link, 0]
  }
  const standing: Standing[] = []
  for (let position = 0, since = -1, past = 1; position < length; position++, past++) {
    standing.push({ since, past, until: until[position]?.next ?? end, short: until[position]?.short ?? 1 })
    const link = linkAt(position)
    if (link !== undefined) [since, past] = [link, 0]
  }
  return standing
}

function nearness(places: Standings, before: number, after: number): number {
  const [one, other] = [places.before[before], places.after[after]]
  if (!one || !other) return 0
  const behind = one.since === other.since ? 1 / (1 + Math.abs(one.past - other.past)) : 0
  const ahead = one.until === other.until ? 1 / (1 + Math.abs(one.short - other.short)) : 0
  return Math.max(behind, ahead)
}

function proposeByPlace(places: Standings, free: Shelf, propose: Propose): void {
  const freeAfter = new Set(free.after)
  for (const [side, step] of [
    ['since', 1],
    ['until', -1],
  ] as const) {
    for (const one of free.before) {
      const standing = places.before[one]
      if (!standing) continue
      const expected = standing[side] + step * (side === 'since' ? standing.past : standing.short)
      for (let other = expected - REACH; other <= expected + REACH; other++)
        if (freeAfter.has(other) && places.after[other]?.[side] === standing[side]) propose(one, other)
    }
  }
}
