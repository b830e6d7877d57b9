import { folded, isOfWord } from '../document/index.ts'

/** One part of a quotation, between ellipses: its folded words, and which of its letters may stand in either case. */
export interface QuotePart {
  readonly text: string
  readonly eitherCase: ReadonlySet<number>
}

const ellipsis = /(?<!\s)\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})\s*/

/** The parts of a quotation. An ellipsis stands between two; a single letter in square brackets may have changed its case. */
export function partsOf(quote: string): QuotePart[] {
  return quote
    .split(ellipsis)
    .map(partOf)
    .filter(({ text }) => text !== '')
}

function partOf(words: string): QuotePart {
  const bracketed = new Set<number>()
  const plain = words.replace(/\[(\p{L})\]/gu, (_, letter: string, at: number) => {
    bracketed.add(at - 2 * bracketed.size)
    return letter
  })
  const { text, at } = folded(plain)
  return { text, eitherCase: new Set(at.flatMap((raw, index) => (bracketed.has(raw) ? [index] : []))) }
}

/** Where a text, as folded and in lower case, holds a part: only whole words count. */
export class Haystack {
  readonly text: string
  private readonly lower: string

  constructor(text: string) {
    this.text = text
    this.lower = lowerCase(text)
  }

  /** The first place at or after `from`. */
  next(part: QuotePart, from: number): number | undefined {
    const sought = lowerCase(part.text)
    for (let at = this.lower.indexOf(sought, from); at >= 0; at = this.lower.indexOf(sought, at + 1))
      if (this.holds(part, at)) return at
    return undefined
  }

  /** The last place that ends at or before `end`. */
  previous(part: QuotePart, end: number): number | undefined {
    const sought = lowerCase(part.text)
    for (let at = end - sought.length; at >= 0; at -= 1) {
      at = this.lower.lastIndexOf(sought, at)
      if (at < 0) return undefined
      if (this.holds(part, at)) return at
    }
    return undefined
  }

  private holds({ text, eitherCase }: QuotePart, at: number): boolean {
    const end = at + text.length
    if (isOfWord(text[0]) && isOfWord(this.text[at - 1])) return false
    if (isOfWord(text.at(-1)) && isOfWord(this.text[end])) return false
    for (let index = 0; index < text.length; index += 1)
      if (text[index] !== this.text[at + index] && !eitherCase.has(index)) return false
    return true
  }
}

/** Lower case, character by character, so that offsets stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : Array.from({ length: text.length }, (_, at) => lowered(text.charAt(at))).join('')
}

function lowered(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === 1 ? lower : letter
}
