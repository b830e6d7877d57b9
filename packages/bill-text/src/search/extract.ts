import type { SearchQuery, SearchTerm } from './search-query.ts'
import { placedWords, type PlacedWord } from './search-words.ts'

/** A piece of an extract; `hit` when it is what was searched for. */
export interface ExtractPiece {
  readonly text: string
  readonly hit: boolean
}

const wordsAround = 18

/**
 * The part of a text around the first place where anything searched for stands, the hits told apart; its beginning when nothing does.
 * About forty words, cut between words, with an ellipsis where it was cut.
 */
export function extractOf(text: string, query: SearchQuery): ExtractPiece[] {
  const words = placedWords(text)
  const hits = hitsIn(words, query.all)
  const first = hits[0]?.from ?? 0
  const from = Math.max(0, first - wordsAround)
  const to = Math.min(words.length, first + 2 * wordsAround)
  const start = from === 0 ? 0 : (words[from]?.start ?? 0)
  const end = to === words.length ? text.length : (words[to - 1]?.end ?? text.length)
  const pieces = highlighted(text, { start, end }, spans(words, hits))
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(to < words.length ? [{ text: ' …', hit: false }] : []),
  ]
}

/** A whole text in pieces, what was searched for told apart: for a heading. */
export function highlight(text: string, query: SearchQuery): ExtractPiece[] {
  const words = placedWords(text)
  return highlighted(text, { start: 0, end: text.length }, spans(words, hitsIn(words, query.all)))
}

/**
 * How often what was asked for stands in a text; 0 unless every term stands there and none that must not. For texts held in memory:
 * what is in the ledger is searched there, by the same rule.
 */
export function timesFound(text: string, { all, none }: SearchQuery): number {
  const words = placedWords(text)
  const standsIn = (term: SearchTerm) => words.some((_, at) => stands(words, at, term))
  return all.every(standsIn) && !none.some(standsIn) ? hitsIn(words, all).length : 0
}

interface Span {
  readonly start: number
  readonly end: number
}

interface Hit {
  readonly from: number
  readonly to: number
}

/** Where terms stand, in order, none over another: of those that begin at one word the longest. */
function hitsIn(words: readonly PlacedWord[], terms: readonly SearchTerm[]): Hit[] {
  const hits: Hit[] = []
  let at = 0
  while (at < words.length) {
    const length = Math.max(0, ...terms.map((term) => (stands(words, at, term) ? term.words.length : 0)))
    if (length > 0) hits.push({ from: at, to: at + length - 1 })
    at += Math.max(1, length)
  }
  return hits
}

function stands(words: readonly PlacedWord[], at: number, { words: asked, prefix }: SearchTerm): boolean {
  return asked.every((word, index) => {
    const found = words[at + index]?.word
    return prefix && index === asked.length - 1 ? found?.startsWith(word) === true : found === word
  })
}

function spans(words: readonly PlacedWord[], hits: readonly Hit[]): Span[] {
  return hits.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }))
}

function highlighted(text: string, { start, end }: Span, hits: readonly Span[]): ExtractPiece[] {
  const pieces: ExtractPiece[] = []
  let at = start
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: false })
    pieces.push({ text: text.slice(hit.start, hit.end), hit: true })
    at = hit.end
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false })
  return pieces
}
