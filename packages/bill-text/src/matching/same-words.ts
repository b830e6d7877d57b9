import type { Links } from './links.ts'
import type { Found } from './matching.ts'
import type { Unit } from './unit.ts'

/** A way in which two units are the same: they are when the keys are. No key, no say. */
export interface Sameness {
  readonly keyOf: (unit: Unit) => string | undefined
  readonly found: Found
  readonly confidence: number
}

/** Links the free units that are the same as exactly one of the other row. */
export function linkTheOnly(links: Links, { keyOf, found, confidence }: Sameness): void {
  for (const { before, after } of groupsOf(links, keyOf)) {
    const [[oneBefore, ...moreBefore], [oneAfter, ...moreAfter]] = [before, after]
    if (oneBefore === undefined || oneAfter === undefined || moreBefore.length > 0 || moreAfter.length > 0) continue
    links.add({ before: oneBefore, after: oneAfter, found, confidence })
  }
}

/** Links free units that are the same and stand beside a linked pair, and from there on as far as they go. */
export function linkBesideLinked(links: Links, { keyOf, found, confidence }: Sameness): void {
  for (const step of [1, -1]) {
    for (const start of links.all) {
      let [before, after] = [start.before + step, start.after + step]
      while (isFreePair(links, before, after) && areSame(links, keyOf, [before, after])) {
        links.add({ before, after, found, confidence })
        before += step
        after += step
      }
    }
  }
}

/** Links units of which each row has as many that are the same: the first with the first, and so on. */
export function linkInTurn(links: Links, { keyOf, found, confidence }: Sameness): void {
  for (const { before, after } of groupsOf(links, keyOf)) {
    if (before.length !== after.length) continue
    for (const [turn, position] of before.entries()) links.add({ before: position, after: after[turn] ?? 0, found, confidence })
  }
}

function areSame(links: Links, keyOf: Sameness['keyOf'], [before, after]: readonly [number, number]): boolean {
  const [one, other] = [links.before[before], links.after[after]]
  const key = one && keyOf(one)
  return key !== undefined && other !== undefined && key === keyOf(other)
}

function isFreePair(links: Links, before: number, after: number): boolean {
  return !links.ofBefore(before) && !links.ofAfter(after)
}

interface Group {
  readonly before: number[]
  readonly after: number[]
}

function groupsOf(links: Links, keyOf: Sameness['keyOf']): Iterable<Group> {
  const groups = new Map<string, Group>()
  const put = (side: keyof Group, position: number, unit: Unit | undefined) => {
    const key = unit && keyOf(unit)
    if (key === undefined) return
    const group = groups.get(key) ?? { before: [], after: [] }
    group[side].push(position)
    groups.set(key, group)
  }
  for (const position of links.freeBefore) put('before', position, links.before[position])
  for (const position of links.freeAfter) put('after', position, links.after[position])
  return groups.values()
}
