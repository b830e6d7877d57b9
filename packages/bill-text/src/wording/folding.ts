/** Words in the one form in which wordings are compared, and where each of its characters stands in the words as printed. */
export interface Folded {
  readonly text: string
  /** For each character, its offset in the printed words; one more entry than characters, for the end. */
  readonly at: readonly number[]
}

const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
}
const unseen = new Set(['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'])

/**
 * Folds what printing changes and reading does not: white space of any kind counts only between two words, and quotation marks,
 * apostrophes, dashes and hyphens are one kind each. Letters and their case stay.
 */
export function folded(words: string): Folded {
  const kept: string[] = []
  const at: number[] = []
  let isApart = false
  for (let index = 0; index < words.length; index += 1) {
    const printed = words.charAt(index)
    if (unseen.has(printed)) continue
    if (/\s/.test(printed)) {
      isApart = true
      continue
    }
    const letter = alike[printed] ?? printed
    if (isApart && isOfWord(letter) && isOfWord(kept.at(-1))) {
      kept.push(' ')
      at.push(index - 1)
    }
    isApart = false
    kept.push(letter)
    at.push(index)
  }
  const last = at.at(-1)
  return { text: kept.join(''), at: [...at, last === undefined ? 0 : last + 1] }
}

/** Whether a character is part of a word rather than of what stands between words. */
export function isOfWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter)
}
