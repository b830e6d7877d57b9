import { provisionsAmong, wordsOf, type Block, type Provision } from '../document/index.ts'
import type { ProvisionPair } from '../matching/index.ts'
import type { Both } from './comparer.ts'

/** So much of the wording is shared, or the words were not numbered but replaced. */
const ALIKE_ENOUGH = 0.5

/**
 * Where a provision that had no others in it now has, its words may have become the first of them: "(1)" was put before them. They are
 * then given as a provision without a number, and the pair that it makes. The same the other way round.
 */
export function wrapped(
  { before, after }: Both<Provision>,
  isPaired: (provision: Provision) => boolean,
): { readonly content: Both<readonly Block[]>; readonly pair?: ProvisionPair } {
  const content = { before: before.content, after: after.content }
  if (hasInner(before) === hasInner(after)) return { content }
  const [lone, other] = hasInner(before) ? [after, before] : [before, after]
  const likest = likestTo(
    lone,
    provisionsAmong(other.content).filter((inner) => !isPaired(inner)),
  )
  if (!likest) return { content }
  const words: Provision = {
    kind: 'provision',
    level: likest.inner.level,
    address: `${lone.address}-words`,
    ...(lone.ref && { ref: lone.ref }),
    content: lone.content,
  }
  const inside = lone === before ? { before: words, after: likest.inner } : { before: likest.inner, after: words }
  const pair: ProvisionPair = { ...inside, found: 'similar', confidence: likest.likeness, moved: false }
  return {
    content: lone === before ? { before: [words], after: after.content } : { before: before.content, after: [words] },
    pair,
  }
}

function hasInner({ content }: Provision): boolean {
  return content.some(({ kind }) => kind === 'provision')
}

function likestTo(lone: Provision, candidates: readonly Provision[]): { inner: Provision; likeness: number } | undefined {
  const words = wordSet(lone)
  const [likest] = candidates
    .map((inner) => ({ inner, likeness: likenessOf(words, wordSet(inner)) }))
    .filter(({ likeness }) => likeness >= ALIKE_ENOUGH)
    .sort((a, b) => b.likeness - a.likeness)
  return likest
}

function wordSet({ content }: Provision): Set<string> {
  return new Set(wordsOf(content).split(' '))
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return Math.round((200 * shared) / (one.size + other.size)) / 100
}
