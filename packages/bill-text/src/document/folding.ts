/** Words in the one form in which wordings are compared, and where each of its characters stands in the words as printed. */
export interface Folded {
  readonly text: string
  /** For each character, its offset in the printed words; one more entry than characters, for the end. */
  readonly at: readonly number[]
}

/** Characters that are printed in several ways, and the one way in which they are compared; an empty one is not seen at all. */
const alike = new Map([
  ...pairs('‘’‚‛′', "'"),
  ...pairs('“”„‟″', '"'),
  ...pairs('‐‑‒–—―−', '-'),
  ...pairs('\u00AD\u200B\u200C\u200D\u2060\uFEFF', ''),
])

/**
 * Folds what printing changes and reading does not: white space of any kind counts only between two words, and quotation marks,
 * apostrophes, dashes and hyphens are one kind each. Letters and their case stay.
 */
export function folded(words: string): Folded {
  const at: number[] = []
  let text = ''
  let isApart = false
  let isAfterWord = false
  for (let index = 0; index < words.length; index += 1) {
    const printed = words.charAt(index)
    if (isSpace(printed)) {
      isApart = true
      continue
    }
    const letter = printed <= '\u007E' ? printed : (alike.get(printed) ?? printed)
    if (letter === '') continue
    const isWord = isOfWord(letter)
    if (isApart && isWord && isAfterWord) {
      text += ' '
      at.push(index - 1)
    }
    text += letter
    at.push(index)
    isApart = false
    isAfterWord = isWord
  }
  const last = at.at(-1)
  return { text, at: [...at, last === undefined ? 0 : last + 1] }
}

/** Whether a character is part of a word rather than of what stands between words. */
export function isOfWord(letter: string | undefined): boolean {
  if (letter === undefined) return false
  if (letter > '\u007E') return /[\p{L}\p{N}\p{M}]/u.test(letter)
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
}

function isSpace(letter: string): boolean {
  return letter <= ' ' || (letter > '\u007E' && /\s/.test(letter))
}

function pairs(printed: string, compared: string): [string, string][] {
  return Array.from(printed, (letter) => [letter, compared])
}
