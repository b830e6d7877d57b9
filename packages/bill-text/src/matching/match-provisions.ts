import { provisionsAmong, provisionsIn, type Block, type LegislationText, type Provision } from '../document/index.ts'
import type { Link, Links } from './links.ts'
import { matchUnits, type MatchingRules } from './match-units.ts'
import type { Doubt, Matching, Meter, ProvisionPair } from './matching.ts'
import { inOrderAmong, mergersOf, pairOf, pairsInOrder, rivalsOf, splitsOf, unpaired } from './outcome-of-links.ts'
import { rowsOf } from './rows.ts'
import { unitOf, type Unit } from './unit.ts'
import { WordReader } from './word-codes.ts'

/** What may be used to match, and who counts the steps. */
export interface MatchOptions {
  /** Whether the identity that the files give is used where both have one; it is unless this is `false`. */
  readonly identity?: boolean
  readonly meter?: Meter
}

/** Below this a person should confirm a pair. */
const SURE = 0.75
/** What is looked for all over the text says at least so many words. */
const WORDS_OF_A_MOVE = 8

/**
 * Pairs the provisions of two versions of a text: what stands on its own, what groups it, then what is inside each pair. What is left
 * is removed or added, and what was split, merged or moved is said to be.
 */
export function matchProvisions(before: LegislationText, after: LegislationText, options: MatchOptions = {}): Matching {
  return matchBlocks(before.body, after.body, options)
}

/** `matchProvisions` for the provisions among blocks: a part of a text, or text quoted in it. */
export function matchBlocks(before: readonly Block[], after: readonly Block[], options: MatchOptions = {}): Matching {
  return new Matcher(options).match(before, after)
}

class Matcher {
  private readonly reader = new WordReader()
  private readonly rules: MatchingRules
  private readonly pairs: ProvisionPair[] = []
  private readonly doubts = new Map<ProvisionPair, Doubt>()
  private readonly rows: Links[] = []
  private readonly freeInside: { before: Provision[]; after: Provision[] } = { before: [], after: [] }

  constructor({ identity = true, meter = { steps: 0 } }: MatchOptions) {
    this.rules = { identity, meter, siblings: false }
  }

  match(before: readonly Block[], after: readonly Block[]): Matching {
    const [rowsBefore, rowsAfter] = [rowsOf(before), rowsOf(after)]
    for (const level of new Set([...rowsBefore.grouping.keys(), ...rowsAfter.grouping.keys()]))
      this.keep(this.linksOf(rowsBefore.grouping.get(level) ?? [], rowsAfter.grouping.get(level) ?? []))
    const standing = this.linksOf(rowsBefore.standing, rowsAfter.standing)
    this.rows.push(standing)
    this.keep(standing)
    this.matchInside(standing)
    this.matchAnywhere()
    return this.result(before, after)
  }

  private linksOf(before: readonly Provision[], after: readonly Provision[], rules: MatchingRules = this.rules): Links {
    return matchUnits({ before: this.units(before), after: this.units(after) }, rules)
  }

  private units(provisions: readonly Provision[]): Unit[] {
    const units = provisions.map((provision) => unitOf(provision, this.reader))
    for (const { words } of units) this.rules.meter.steps += words
    return units
  }

  private keep(links: Links): void {
    const inOrder = inOrderAmong(links)
    for (const link of links.all) this.keepLink(links, link, !inOrder.has(link))
  }

  private keepLink(links: Links, link: Link, moved: boolean): void {
    const pair = pairOf(links, link, moved)
    this.pairs.push(pair)
    const rivals = rivalsOf(links, link)
    if (rivals.length > 0) this.doubts.set(pair, { pair, because: 'near-tie', rivals })
    else if (pair.confidence < SURE) this.doubts.set(pair, { pair, because: 'low-confidence', rivals })
  }

  /** Goes into every pair, and gathers what is free inside them and inside what is in no pair. */
  private matchInside(links: Links): void {
    for (const { before, after } of links.all) this.matchWithin(links.before[before], links.after[after])
    for (const position of links.freeBefore) this.freeInside.before.push(...inside(links.before[position]))
    for (const position of links.freeAfter) this.freeInside.after.push(...inside(links.after[position]))
  }

  private matchWithin(before: Unit | undefined, after: Unit | undefined): void {
    const [one, other] = [inside(before), inside(after)]
    if (one.length === 0 && other.length === 0) return
    const links = this.linksOf(one, other, { ...this.rules, siblings: true })
    this.rows.push(links)
    this.keep(links)
    this.freeInside.before.push(...links.freeBefore.flatMap((position) => links.before[position]?.provision ?? []))
    this.freeInside.after.push(...links.freeAfter.flatMap((position) => links.after[position]?.provision ?? []))
    this.matchInside(links)
  }

  /** Looks all over the text for what left one provision and came into another. */
  private matchAnywhere(): void {
    const { before, after } = this.freeInside
    const common = this.wordingsThatStand()
    const telling = (others: readonly Provision[]) => {
      const known = this.rules.identity ? new Set(others.flatMap(({ identity }) => identity ?? [])) : new Set<string>()
      return ({ words, exact, provision }: Unit) =>
        (words >= WORDS_OF_A_MOVE && !common.has(exact)) || known.has(provision.identity ?? '')
    }
    const rows = { before: this.units(before).filter(telling(after)), after: this.units(after).filter(telling(before)) }
    const links = matchUnits(rows, { ...this.rules, anywhere: true })
    const taken = new Set<Provision>()
    for (const link of links.all) {
      const [one, other] = [links.before[link.before], links.after[link.after]]
      const families = [...familyOf(one), ...familyOf(other)]
      if (families.some((provision) => taken.has(provision))) continue
      for (const provision of families) taken.add(provision)
      this.keepLink(links, link, true)
      this.matchWithin(one, other)
    }
  }

  /** What provisions say that were paired where they stand: whoever says it too may have it from anywhere, as "This Act is amended". */
  private wordingsThatStand(): Set<string> {
    return new Set(
      this.rows.flatMap((links) =>
        links.all.flatMap(({ before, after }) => [links.before[before]?.exact ?? '', links.after[after]?.exact ?? '']),
      ),
    )
  }

  private result(before: readonly Block[], after: readonly Block[]): Matching {
    const pairOfBefore = new Map(this.pairs.map((pair) => [pair.before, pair]))
    const pairOfAfter = new Map(this.pairs.map((pair) => [pair.after, pair]))
    const pairs = pairsInOrder(after, pairOfAfter)
    const { meter } = this.rules
    return {
      pairs,
      removed: unpaired(before, pairOfBefore),
      added: unpaired(after, pairOfAfter),
      splits: this.rows.flatMap((links) => splitsOf(links, pairOfAfter, meter)),
      mergers: this.rows.flatMap((links) => mergersOf(links, pairOfBefore, meter)),
      toConfirm: pairs.flatMap((pair) => this.doubts.get(pair) ?? []),
    }
  }
}

/** A provision and all within it: they are paired together or not at all. */
function familyOf(unit: Unit | undefined): Provision[] {
  return unit ? [unit.provision, ...provisionsIn(unit.provision.content)] : []
}

function inside(unit: Unit | undefined): Provision[] {
  return provisionsAmong(unit?.provision.content ?? [])
}
