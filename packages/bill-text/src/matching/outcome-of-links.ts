import { isGrouping, provisionsAmong, type Block, type Provision } from '../document/index.ts'
import type { Link, Links } from './links.ts'
import type { Merger, Meter, ProvisionPair, Split } from './matching.ts'
import { keepingOrder } from './order.ts'
import { mergersIn, splitsIn } from './splits.ts'
import type { Unit } from './unit.ts'

/** The links of a row that keep their order; the others moved. */
export function inOrderAmong(links: Links): Set<Link> {
  const wordsOf = (link: Link) => [links.before[link.before]?.exact ?? '', links.after[link.after]?.exact ?? ''].sort().join(' ')
  return keepingOrder(links.all, wordsOf)
}

/** A link as the pair that it stands for. */
export function pairOf(links: Links, link: Link, moved: boolean): ProvisionPair {
  const [before, after] = [provisionAt(links.before, link.before), provisionAt(links.after, link.after)]
  return { before, after, found: link.found, confidence: Math.round(link.confidence * 100) / 100, moved }
}

/** What else either side of a link might have been linked with. */
export function rivalsOf(links: Links, { rivals }: Link): Provision[] {
  if (!rivals) return []
  const { before, after } = rivals
  return [...before.map((position) => provisionAt(links.before, position)), ...after.map((at) => provisionAt(links.after, at))]
}

type Pairs = ReadonlyMap<Provision, ProvisionPair>

/** The splits among a row, as facts of provisions. What is paired with something else is part of none. */
export function splitsOf(links: Links, pairOfAfter: Pairs, meter: Meter): Split[] {
  return splitsIn(links, meter).flatMap(({ whole, parts }) => {
    const before = provisionAt(links.before, whole)
    const after = parts.map((position) => provisionAt(links.after, position))
    const own = after.filter((part) => (pairOfAfter.get(part)?.before ?? before) === before)
    return own.length > 1 ? [{ before, after: own }] : []
  })
}

/** The mergers among a row, as facts of provisions. What is paired with something else is part of none. */
export function mergersOf(links: Links, pairOfBefore: Pairs, meter: Meter): Merger[] {
  return mergersIn(links, meter).flatMap(({ whole, parts }) => {
    const after = provisionAt(links.after, whole)
    const before = parts.map((position) => provisionAt(links.before, position))
    const own = before.filter((part) => (pairOfBefore.get(part)?.after ?? after) === after)
    return own.length > 1 ? [{ before: own, after }] : []
  })
}

/** The pairs of provisions in the order in which blocks hold them, the outer before the inner. */
export function pairsInOrder(blocks: readonly Block[], pairs: Pairs): ProvisionPair[] {
  const ordered: ProvisionPair[] = []
  const visit = (provision: Provision) => {
    const pair = pairs.get(provision)
    if (pair) ordered.push(pair)
    provisionsAmong(provision.content).forEach(visit)
  }
  provisionsAmong(blocks).forEach(visit)
  return ordered
}

/** The provisions in no pair: all that group others, and the outermost of the rest. */
export function unpaired(blocks: readonly Block[], pairs: Pairs): Provision[] {
  const single: Provision[] = []
  const visit = (provision: Provision) => {
    const isPaired = pairs.has(provision)
    if (!isPaired) single.push(provision)
    if (isPaired || isGrouping(provision.level)) provisionsAmong(provision.content).forEach(visit)
  }
  provisionsAmong(blocks).forEach(visit)
  return single
}

function provisionAt(units: readonly Unit[], position: number): Provision {
  const unit = units[position]
  if (!unit) throw new RangeError(`A link leads to unit ${position} of ${units.length}`)
  return unit.provision
}
