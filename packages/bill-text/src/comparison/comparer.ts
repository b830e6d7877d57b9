import type { Block, LegislationText, Provision, Run } from '../document/index.ts'
import { matchBlocks, type Matching, type MatchOptions, type Meter, type ProvisionPair } from '../matching/index.ts'
import { referencesIn, type TextReferences } from '../reference/index.ts'
import { changesOf } from './changes-of.ts'
import type { ComparedBlock, ComparedProvision, Unnumbered } from './compared.ts'
import { piecesOf, type Piece } from './piece.ts'
import { Referents } from './referents.ts'
import { spineOf } from './spine.ts'
import { comparedUnnumbered, textOf } from './unnumbered.ts'
import type { Token } from './words-apart.ts'
import { wrapped } from './wrapped.ts'

/** The same part of two texts. */
export interface Both<Part> {
  readonly before: Part
  readonly after: Part
}

/** What a comparison may use, and what is known already. */
export interface CompareOptions extends MatchOptions {
  /** The references of both texts, for those who have sought them; they are sought when needed otherwise. */
  readonly references?: Both<TextReferences>
}

/** Lays blocks of two texts over each other, once it is known which provisions became which. */
export class Comparer {
  readonly pairOfBefore = new Map<Provision, ProvisionPair>()
  readonly pairOfAfter = new Map<Provision, ProvisionPair>()
  /** Provisions that are part of a split or a merger. */
  readonly division = new Map<Provision, 'split' | 'merged'>()
  private readonly options: CompareOptions
  readonly meter: Meter
  private referents: Both<() => Referents> | undefined

  constructor(options: CompareOptions) {
    this.options = options
    this.meter = options.meter ?? { steps: 0 }
  }

  /** Matches the provisions among blocks, keeps the pairs for what is compared later, and answers the matching. */
  match({ before, after }: Both<readonly Block[]>): Matching {
    const matching = matchBlocks(before, after, { ...this.options, meter: this.meter })
    for (const pair of matching.pairs) this.keep(pair)
    return matching
  }

  /** From now on numbers in words are followed to the provisions of these texts. */
  follow(texts: Both<LegislationText>): void {
    const { references, identity = true } = this.options
    const following = (pairs: ReadonlyMap<Provision, ProvisionPair>) => ({ pairs, identity })
    this.referents = {
      before: once(
        () => new Referents(texts.before, references?.before ?? referencesIn(texts.before), following(this.pairOfBefore)),
      ),
      after: once(() => new Referents(texts.after, references?.after ?? referencesIn(texts.after), following(this.pairOfAfter))),
    }
  }

  /** The blocks of two texts as one sequence. */
  content({ before, after }: Both<readonly Block[]>, quoted: boolean): ComparedBlock[] {
    const compared: ComparedBlock[] = []
    let [start, startAfter] = [0, 0]
    const oneSided = (end: number, endAfter: number) => {
      for (const block of before.slice(start, end)) compared.push(this.left(block, quoted))
      for (const block of after.slice(startAfter, endAfter)) compared.push(this.come(block, quoted))
      ;[start, startAfter] = [end + 1, endAfter + 1]
    }
    for (const [one, other] of spineOf({ before, after }, this)) {
      oneSided(one, other)
      const [was, is] = [before[one], after[other]]
      if (was && is) compared.push(this.block({ before: was, after: is }, quoted))
    }
    oneSided(before.length, after.length)
    return compared
  }

  private left(block: Block, quoted: boolean): ComparedBlock {
    if (block.kind !== 'provision') return { kind: 'one-sided', change: 'removed', block }
    const pair = this.pairOfBefore.get(block)
    return pair ? { kind: 'moved-away', before: block, to: pair.after.address } : this.provision({ before: block }, quoted)
  }

  private come(block: Block, quoted: boolean): ComparedBlock {
    if (block.kind !== 'provision') return { kind: 'one-sided', change: 'added', block }
    const pair = this.pairOfAfter.get(block)
    return pair ? this.provision(pair, quoted, pair) : this.provision({ after: block }, quoted)
  }

  private block({ before, after }: Both<Block>, quoted: boolean): ComparedBlock {
    if (before.kind === 'provision' && after.kind === 'provision')
      return this.provision({ before, after }, quoted, this.pairOfAfter.get(after))
    return comparedUnnumbered({ before, after } as Both<Unnumbered>, quoted, this)
  }

  /** The words of two stretches of runs, piece by piece. */
  pieces({ before, after }: Both<readonly Run[]>): Piece[] {
    const { referents } = this
    const wordingOf = (side: 'before' | 'after', runs: readonly Run[]) => ({
      text: textOf(runs),
      ...(referents && { referents: (tokens: readonly Token[]) => referents[side]().in(tokens, runs) }),
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

  private provision(sides: Partial<Both<Provision>>, quoted: boolean, pair?: ProvisionPair): ComparedProvision {
    const { before, after } = sides
    const heading = this.pieces({ before: before?.heading ?? [], after: after?.heading ?? [] })
    const origin = this.pieces({ before: before?.origin ?? [], after: after?.origin ?? [] })
    const content = this.content(this.contentOf(before, after), quoted)
    const division = [after, before].flatMap((provision) => (provision && this.division.get(provision)) ?? [])[0]
    return {
      kind: 'provision',
      anchor: after ? after.address : `removed-${before?.address ?? ''}`,
      ...(before && { before }),
      ...(after && { after }),
      ...(pair && { pair }),
      changes: changesOf({ before, after, heading, origin, content }, { moved: pair?.moved ?? false, quoted, division }),
      heading,
      origin,
      content,
      summary: '',
    }
  }
}

/** The answer of a question that is asked when first needed, and not again. */
function once<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined
  return () => (known ??= { answer: ask() }).answer
}
