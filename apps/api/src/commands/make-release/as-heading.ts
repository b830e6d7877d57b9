/** The words of a question where they stand before others or at the head of something: without the mark that ends them. */
export function asHeading(words: string): string {
  return words.trimEnd().replace(/[?:.]$/, '')
}
