import { flowOf, folded, type Block, type Flow } from '../document/index.ts'
import { nearestTo } from './nearest.ts'
import { Haystack, partsOf, type QuotePart } from './quote.ts'

/** A passage of a text. */
export interface Passage {
  /** The address of the innermost provision that holds all of it; absent when none does. */
  readonly provision?: string
  /** Offsets into `wordsOf` of that provision, or of all the blocks when none holds it. */
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Whether a quotation stands in a text; when it does not, the passage that has most of its words, with the share of them in order. */
export type QuoteSearch =
  | { readonly found: true; readonly passage: Passage }
  | { readonly found: false; readonly nearest?: Passage; readonly share: number }

/**
 * Looks for a quotation in the words of blocks. Typography, white space and line ends do not matter; "…" or "[…]" leaves words out;
 * "[t]he" is "The" or "the". Anything else must be as printed, label and heading included where the quotation runs across them. The cost
 * is linear in the words.
 */
export function findQuote(blocks: readonly Block[], quote: string): QuoteSearch {
  return findQuoteIn(flowOf(blocks), quote)
}

/** `findQuote` in words laid out before: for many quotations of one text. */
export function findQuoteIn(flow: Flow, quote: string): QuoteSearch {
  const { text, at } = folded(flow.words)
  const parts = partsOf(quote)
  const passage = (start: number, end: number) => passageIn(flow, at[start] ?? 0, (at[end - 1] ?? -1) + 1)
  const place = placeOf(new Haystack(text), parts)
  if (place) return { found: true, passage: passage(place.start, place.end) }
  const near = nearestTo(text, parts.map((part) => part.text).join(' '))
  return near ? { found: false, nearest: passage(near.start, near.end), share: near.share } : { found: false, share: 0 }
}

/** The first place where all parts follow each other, drawn as close together as they stand there. */
function placeOf(haystack: Haystack, parts: readonly QuotePart[]): { start: number; end: number } | undefined {
  const [first, ...others] = parts
  if (!first) return undefined
  let start = haystack.next(first, 0)
  let end = start === undefined ? 0 : start + first.text.length
  for (const part of others) {
    const next: number | undefined = start === undefined ? undefined : haystack.next(part, end)
    if (next === undefined) return undefined
    start = next
    end = next + part.text.length
  }
  for (const part of parts.slice(0, -1).reverse()) start = haystack.previous(part, start ?? 0)
  return start === undefined ? undefined : { start, end }
}

function passageIn(flow: Flow, start: number, end: number): Passage {
  const words = flow.words.slice(start, end)
  const [first, last] = [standingAt(flow, start), standingAt(flow, end - 1)]
  const holding = first.filter((provision, depth) => last[depth] === provision).at(-1)
  const span = holding && flow.spans.get(holding)
  if (!holding || !span) return { start, end, words }
  return { provision: holding.address, start: start - span.start, end: end - span.start, words }
}

function standingAt({ stretches }: Flow, offset: number): Flow['stretches'][number]['within'] {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return stretches[low]?.within ?? []
}
