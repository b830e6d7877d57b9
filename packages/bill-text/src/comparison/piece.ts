import type { Meter } from '../matching/index.ts'
import { samePositions } from './same-positions.ts'
import { withWholeBrackets } from './whole-brackets.ts'
import { withoutCrumbs } from './without-crumbs.ts'
import { joined, keyOf, tokensOf, type Token } from './words-apart.ts'

/** A stretch of words that two wordings share, or that one of them has alone. Whole words, with the white space between pieces in them. */
export type Piece =
  /** `was`: the same words as they were printed before, where white space, quotation marks or dashes differed. */
  | { readonly kind: 'equal'; readonly words: string; readonly was?: string }
  /** `renumbering`: the number of a provision that a reference still leads to. */
  | { readonly kind: 'deleted' | 'inserted'; readonly words: string; readonly renumbering?: true }

/** Two wordings, and for each token what it refers to where that is known: equal where both lead to the same. */
export interface Wording {
  readonly text: string
  readonly referents?: (tokens: readonly Token[]) => ReadonlyMap<number, string>
}

/** A stretch of tokens on both sides: the same words, the same reference under another number, or other words. */
export interface Stretch {
  readonly kind: 'same' | 'renumbered' | 'other'
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

/**
 * What changed from one wording to another. White space and the shape of quotation marks and dashes are no change; a number that only
 * follows its provision is marked.
 */
export function piecesOf(before: Wording, after: Wording, meter: Meter): Piece[] {
  if (before.text === after.text) return before.text === '' ? [] : [{ kind: 'equal', words: before.text }]
  const tokens = { before: tokensOf(before.text), after: tokensOf(after.text) }
  const [keysBefore, keysAfter] = [tokens.before.map(keyOf), tokens.after.map(keyOf)]
  const plain = stretchesOf(tokens, samePositions(keysBefore, keysAfter, meter))
  const [refsBefore, refsAfter] = [before.referents?.(tokens.before), after.referents?.(tokens.after)]
  if (isUnchanged(plain) || !refsBefore?.size || !refsAfter?.size) return written(tidied(plain))
  const [leadBefore, leadAfter] = [withReferents(keysBefore, refsBefore), withReferents(keysAfter, refsAfter)]
  const followed = stretchesOf(tokens, samePositions(leadBefore, leadAfter, meter))
  return written(tidied(changedIn(followed) <= changedIn(plain) ? followed : plain))
}

/** The words before that pieces hold. */
export function wordsBefore(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'inserted' ? '' : piece.kind === 'equal' ? (piece.was ?? piece.words) : piece.words))
    .join('')
}

/** The words after that pieces hold. */
export function wordsAfter(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'deleted' ? '' : piece.words)).join('')
}

function withReferents(keys: readonly string[], referents: ReadonlyMap<number, string>): string[] {
  return keys.map((key, position) => referents.get(position) ?? key)
}

interface Sides {
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

function stretchesOf({ before, after }: Sides, same: Int32Array): Stretch[] {
  const stretches: { kind: Stretch['kind']; before: Token[]; after: Token[] }[] = []
  const grown = (kind: Stretch['kind']) => {
    const last = stretches.at(-1)
    if (last?.kind === kind) return last
    const next = { kind, before: [], after: [] }
    stretches.push(next)
    return next
  }
  let taken = 0
  const takeAfter = (until: number) => {
    if (taken < until) grown('other').after.push(...after.slice(taken, until))
    taken = until
  }
  for (const [position, token] of before.entries()) {
    const other = same[position] ?? -1
    const partner = after[other]
    if (!partner) {
      grown('other').before.push(token)
      continue
    }
    takeAfter(other)
    const stretch = grown(keyOf(partner) === keyOf(token) ? 'same' : 'renumbered')
    stretch.before.push(token)
    stretch.after.push(partner)
    taken = other + 1
  }
  takeAfter(after.length)
  return stretches
}

function tidied(stretches: readonly Stretch[]): Stretch[] {
  return withoutCrumbs(withWholeBrackets(stretches))
}

function isUnchanged(stretches: readonly Stretch[]): boolean {
  return stretches.every(({ kind }) => kind === 'same')
}

function changedIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { kind, before, after }) => (kind === 'other' ? sum + before.length + after.length : sum), 0)
}

function written(stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  for (const { kind, before, after } of stretches) {
    let [deleted, inserted] = [joined(before), joined(after)]
    if (kind === 'same') {
      pieces.push({ kind: 'equal', words: inserted, ...(deleted !== inserted && { was: deleted }) })
      continue
    }
    const last = pieces.at(-1)
    if (last?.kind === 'equal' && deleted.startsWith(' ') && inserted.startsWith(' ')) {
      pieces[pieces.length - 1] = { ...last, words: `${last.words} `, ...(last.was !== undefined && { was: `${last.was} ` }) }
      ;[deleted, inserted] = [deleted.slice(1), inserted.slice(1)]
    }
    const because = kind === 'renumbered' ? ({ renumbering: true } as const) : {}
    if (deleted !== '') pieces.push({ kind: 'deleted', words: deleted, ...because })
    if (inserted !== '') pieces.push({ kind: 'inserted', words: inserted, ...because })
  }
  return pieces
}
