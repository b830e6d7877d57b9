const notCounts = [
  /\b\d{4}-\d{2}(-\d{2})?\b/g,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gi,
  /\b(?:19|20)\d{2}(?:[/–-]\d{2,4})?\b/g,
  /\b(?:ss?|sections?)\s*(?:\.\s*)?\d+[A-Z]?(?:\(\w+\))*/gi,
  /\b[\dA-Z]+\/[\dA-Z]+\b/gi,
]

/** The numbers in words that may be counts: all but days, years, sections of an Act and references like “01/25”. */
export function numbersLikeCounts(words: string): string[] {
  const rest = notCounts.reduce((text, pattern) => text.replaceAll(pattern, ' '), words)
  return [...rest.matchAll(/(?<![\w-])\d[\d,.]*\b/g)].map(([number]) => number)
}
