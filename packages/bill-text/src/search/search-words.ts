/** A word of a text as search sees it, and where it stands there. */
export interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text for search: lower case, without accents and punctuation. "End-to-end" is three words. */
export function searchWords(text: string): string[] {
  return placedWords(text).map(({ word }) => word)
}

/** The same words with where each stands in the text. */
export function placedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    word: plain(found),
    start: index,
    end: index + found.length,
  })).filter(({ word }) => word !== '')
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
