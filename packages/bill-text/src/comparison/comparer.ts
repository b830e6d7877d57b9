import { type Block, type Provision, type Run } from '../document/index.ts'
import { matchBlocks, type Matching, type MatchOptions, type Meter, type ProvisionPair } from '../matching/index.ts'
import { changesOf } from './changes-of.ts'
import type { ComparedBlock, ComparedProvision, Unnumbered } from './compared.ts'
import { piecesOf, type Piece } from './piece.ts'
import { Referents, type Standing } from './referents.ts'
import type { Token } from './words-apart.ts'
import { spineOf } from './spine.ts'
import { comparedUnnumbered, textOf } from './unnumbered.ts'
import { wrapped } from './wrapped.ts'

/** The same part of two texts. */
export interface Both<Part> {
  readonly before: Part
  readonly after: Part
}

/** Where both sides of what is compared stand. */
export type Standings = Both<Standing>

/** Lays blocks of two texts over each other, once it is known which provisions became which. */
export class Comparer {
  readonly pairOfBefore = new Map<Provision, ProvisionPair>()
  readonly pairOfAfter = new Map<Provision, ProvisionPair>()
  /** Provisions that are part of a split or a merger. */
  readonly division = new Map<Provision, 'split' | 'merged'>()
  private readonly options: MatchOptions
  readonly meter: Meter
  private referents: Both<Referents> | undefined

  constructor(options: MatchOptions) {
    this.options = options
    this.meter = options.meter ?? { steps: 0 }
  }

  /** Matches the provisions among blocks, keeps the pairs for what is compared later, and answers the matching. */
  match({ before, after }: Both<readonly Block[]>): Matching {
    const matching = matchBlocks(before, after, { ...this.options, meter: this.meter })
    for (const pair of matching.pairs) this.keep(pair)
    return matching
  }

  /** From now on numbers in words are followed to the provisions of these bodies. */
  follow({ before, after }: Both<readonly Block[]>): void {
    this.referents = { before: new Referents(before, this.pairOfBefore), after: new Referents(after, this.pairOfAfter) }
  }

  /** The blocks of two texts as one sequence. */
  content({ before, after }: Both<readonly Block[]>, standings: Standings): ComparedBlock[] {
    const compared: ComparedBlock[] = []
    let [start, startAfter] = [0, 0]
    const oneSided = (end: number, endAfter: number) => {
      for (const block of before.slice(start, end)) compared.push(this.left(block, standings))
      for (const block of after.slice(startAfter, endAfter)) compared.push(this.come(block, standings))
      ;[start, startAfter] = [end + 1, endAfter + 1]
    }
    for (const [one, other] of spineOf({ before, after }, this)) {
      oneSided(one, other)
      const [was, is] = [before[one], after[other]]
      if (was && is) compared.push(this.block({ before: was, after: is }, standings))
    }
    oneSided(before.length, after.length)
    return compared
  }

  private left(block: Block, standings: Standings): ComparedBlock {
    if (block.kind !== 'provision') return { kind: 'one-sided', change: 'removed', block }
    const pair = this.pairOfBefore.get(block)
    return pair ? { kind: 'moved-away', before: block, to: pair.after.address } : this.provision({ before: block }, standings)
  }

  private come(block: Block, standings: Standings): ComparedBlock {
    if (block.kind !== 'provision') return { kind: 'one-sided', change: 'added', block }
    const pair = this.pairOfAfter.get(block)
    return pair ? this.provision(pair, standings, pair) : this.provision({ after: block }, standings)
  }

  private block({ before, after }: Both<Block>, standings: Standings): ComparedBlock {
    if (before.kind === 'provision' && after.kind === 'provision')
      return this.provision({ before, after }, standings, this.pairOfAfter.get(after))
    return comparedUnnumbered({ before, after } as Both<Unnumbered>, standings, this)
  }

  /** The words of two stretches of runs, piece by piece. */
  pieces({ before, after }: Both<readonly Run[]>, standings: Standings): Piece[] {
    const { referents } = this
    const wordingOf = (side: keyof Standings, runs: readonly Run[]) => ({
      text: textOf(runs),
      ...(referents && { referents: (tokens: readonly Token[]) => referents[side].in(tokens, runs, standings[side]) }),
    })
    return piecesOf(wordingOf('before', before), wordingOf('after', after), this.meter)
  }

  private contentOf(before: Provision | undefined, after: Provision | undefined): Both<readonly Block[]> {
    if (!before || !after) return { before: before?.content ?? [], after: after?.content ?? [] }
    const { content, pair } = wrapped({ before, after }, (inner) => this.pairOfBefore.has(inner) || this.pairOfAfter.has(inner))
    if (pair) this.keep(pair)
    return content
  }

  private keep(pair: ProvisionPair): void {
    this.pairOfBefore.set(pair.before, pair)
    this.pairOfAfter.set(pair.after, pair)
  }

  private provision(sides: Partial<Both<Provision>>, outer: Standings, pair?: ProvisionPair): ComparedProvision {
    const { before, after } = sides
    const standings = { before: inside(outer.before, before), after: inside(outer.after, after) }
    const heading = this.pieces({ before: before?.heading ?? [], after: after?.heading ?? [] }, standings)
    const origin = this.pieces({ before: before?.origin ?? [], after: after?.origin ?? [] }, standings)
    const content = this.content(this.contentOf(before, after), standings)
    const division = [after, before].flatMap((provision) => (provision && this.division.get(provision)) ?? [])[0]
    return {
      kind: 'provision',
      anchor: after ? after.address : `removed-${before?.address ?? ''}`,
      ...(before && { before }),
      ...(after && { after }),
      ...(pair && { pair }),
      changes: changesOf({ before, after, heading, origin, content }, { moved: pair?.moved ?? false, ...outer.after, division }),
      heading,
      origin,
      content,
      summary: '',
    }
  }
}

/** A provision without a number, as a definition, is found from the one around it. */
function inside(outer: Standing, provision: Provision | undefined): Standing {
  return provision?.ref ? { ...outer, provision } : outer
}
