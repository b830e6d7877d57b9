import { plainText, provisionsIn, type Block, type Provision, type Run } from '../document/index.ts'
import type { ProvisionPair } from '../matching/index.ts'
import { referenceAt, type Reference } from './reference-at.ts'
import type { Token } from './words-apart.ts'

const labelPattern = /^(\d+[A-Z]{0,3}|[a-z]{1,3}|[ivx]+)$/

/** Where words stand: in which provision of which text; quoted words name the provisions of another law. */
export interface Standing {
  readonly provision?: Provision
  readonly quoted: boolean
}

/** Knows which provision of one text a number in its words leads to, as far as that provision is in a pair. */
export class Referents {
  private readonly byPlace = new Map<string, Provision>()
  private readonly byFileId = new Map<string, Provision>()
  private readonly pairs: ReadonlyMap<Provision, ProvisionPair>

  constructor(body: readonly Block[], pairs: ReadonlyMap<Provision, ProvisionPair>) {
    this.pairs = pairs
    for (const provision of provisionsIn(body)) {
      if (provision.ref) putFirst(this.byPlace, placeKey(provision.ref), provision)
      if (provision.fileId !== undefined) putFirst(this.byFileId, provision.fileId, provision)
    }
  }

  /** For each token that is the number of a provision: the pair it is in, under a name that both texts share. */
  in(tokens: readonly Token[], runs: readonly Run[], standing: Standing): Map<number, string> {
    const referents = new Map<number, string>()
    const marked = markedTokens(tokens, runs)
    for (const [position, { text }] of tokens.entries()) {
      if (!labelPattern.test(text)) continue
      const provision = this.byFileId.get(marked.get(position) ?? '') ?? this.named(tokens, position, standing)
      const pair = provision && this.pairs.get(provision)
      if (pair) referents.set(position, `${[pair.before.address, pair.after.address].sort().join(' ')} ${text.search(/\d/)}`)
    }
    return referents
  }

  private named(tokens: readonly Token[], position: number, { provision, quoted }: Standing): Provision | undefined {
    const reference = quoted ? undefined : referenceAt(tokens, position)
    return reference && this.at(reference, provision?.ref)
  }

  /** The provision that a reference names, seen from a place: the nearest that has such a provision in it. */
  private at({ within, levels, of }: Reference, from: Provision['ref']): Provision | undefined {
    const base = of ? this.at(of, from)?.ref : within === 'own' ? from : { kind: within, levels: [] }
    if (!base) return undefined
    const outermost = within === 'own' && !of ? 1 : base.levels.length
    for (let depth = base.levels.length; depth >= outermost; depth--)
      for (const path of levels) {
        const found = this.byPlace.get(placeKey({ kind: base.kind, levels: [...base.levels.slice(0, depth), ...path] }))
        if (found) return found
      }
    return undefined
  }
}

const numberedAlike: ReadonlySet<string> = new Set(['clause', 'section', 'article', 'regulation'])

function placeKey({ kind, levels }: Pick<NonNullable<Provision['ref']>, 'kind' | 'levels'>): string {
  return [numberedAlike.has(kind) ? 'section' : kind, ...levels].join('/')
}

function putFirst<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}

/** The ids that the file's own references give to tokens. Places are counted without white space, which tokens leave out. */
function markedTokens(tokens: readonly Token[], runs: readonly Run[]): Map<number, string> {
  const marked = new Map<number, string>()
  const spans = markedSpans(runs, 0).spans
  let [offset, next] = [0, 0]
  for (const [position, { text }] of tokens.entries()) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next++
    const span = spans[next]
    if (span && span.start <= offset) marked.set(position, span.id)
    offset += text.length
  }
  return marked
}

interface MarkedSpan {
  readonly id: string
  readonly start: number
  readonly end: number
}

function markedSpans(runs: readonly Run[], from: number): { readonly spans: readonly MarkedSpan[]; readonly end: number } {
  const spans: MarkedSpan[] = []
  let end = from
  for (const run of runs) {
    const start = end
    if (typeof run === 'string' || !('runs' in run)) {
      end += plainText([run]).replace(/\s+/g, '').length
      continue
    }
    const inner = markedSpans(run.runs, start)
    end = inner.end
    if (run.mark === 'reference' && run.id !== undefined) spans.push({ id: run.id, start, end })
    else spans.push(...inner.spans)
  }
  return { spans, end }
}
