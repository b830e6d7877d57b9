import { provisionsIn, type LegislationText, type Provision, type Run, type Stretch } from '../document/index.ts'
import type { ProvisionPair } from '../matching/index.ts'
import { firstFrom, type Reference, type TextReferences } from '../reference/index.ts'
import type { Token } from './words-apart.ts'

/** What numbers are followed by: the pairs of both texts, and whether the identities of quoted provisions may be used. */
export interface Following {
  readonly pairs: ReadonlyMap<Provision, ProvisionPair>
  readonly identity: boolean
}

/**
 * Knows which provision of one text a number in its words leads to, under a name that both texts share: a provision of its own that is
 * in a pair, or one that it inserts into another law, where the files identify it.
 */
export class Referents {
  private readonly references: TextReferences
  private readonly following: Following
  private readonly stretches = new Map<readonly Run[], Stretch>()
  private readonly own = new Map<string, Provision>()
  private readonly quoted = new Map<string, Provision>()

  constructor({ body }: Pick<LegislationText, 'body'>, references: TextReferences, following: Following) {
    this.references = references
    this.following = following
    for (const stretch of references.flow.stretches) if (stretch.runs) this.stretches.set(stretch.runs, stretch)
    for (const provision of provisionsIn(body, { quoted: true })) this.quoted.set(provision.address, provision)
    for (const provision of provisionsIn(body)) this.own.set(provision.address, provision)
  }

  /** For each token of the words of runs that is the number of a provision which is in the other text too: which that is. */
  in(tokens: readonly Token[], runs: readonly Run[]): Map<number, string> {
    const referents = new Map<number, string>()
    const stretch = this.stretches.get(runs)
    if (!stretch) return referents
    const { all } = this.references
    const placed = placedFrom(stretch.start, tokens)
    for (const reference of all.slice(firstFrom(all, stretch.start), firstFrom(all, stretch.end)))
      for (const [position, name] of numbersOf(reference, placed, (address) => this.nameOf(address)))
        referents.set(position, name)
    return referents
  }

  private nameOf(address: string): string | undefined {
    const own = this.own.get(address)
    const pair = own && this.following.pairs.get(own)
    if (pair) return [pair.before.address, pair.after.address].sort((a, b) => (a < b ? -1 : 1)).join(' ')
    const identity = own || !this.following.identity ? undefined : this.quoted.get(address)?.identity
    return identity === undefined ? undefined : `identity ${identity}`
  }
}

interface PlacedToken {
  readonly start: number
  readonly text: string
}

function placedFrom(start: number, tokens: readonly Token[]): PlacedToken[] {
  let offset = start
  return tokens.map(({ text, spaced }) => {
    const at = offset + (spaced ? 1 : 0)
    offset = at + text.length
    return { start: at, text }
  })
}

type Naming = (address: string) => string | undefined

/** The tokens of a reference's numbers: "12(3)" has two, and so has "2 to 5", which leads to two provisions. */
function numbersOf({ target, numberAt, end }: Reference, tokens: readonly PlacedToken[], nameOf: Naming): [number, string][] {
  if (target.in === 'unresolved' || target.address === undefined) return []
  const last = target.in === 'this-text' ? target.last : undefined
  let name = nameOf(target.address)
  const named: [number, string][] = []
  for (let at = firstFrom(tokens, numberAt); (tokens[at]?.start ?? end) < end; at++) {
    const text = tokens[at]?.text ?? ''
    if (text === 'to' && tokens[at - 1]?.text !== '(') name = last === undefined ? undefined : nameOf(last)
    else if (name !== undefined && /[\p{L}\p{N}]/u.test(text)) named.push([at, `${name} ${named.length}`])
  }
  return named
}
