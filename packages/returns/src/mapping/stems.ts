import { plainWords } from '../words/index.ts'

const common = new Set(
  'a an the of in on by for to and or with how many number numbers count counts was were is are had has have been this these that who whom which each per total all police force year years financial'.split(
    ' ',
  ),
)

/** Words as they are compared with what was asked: without notes in brackets and without signs. */
export function bareWords(words: string): string {
  return plainWords(words)
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[^a-z0-9+<>]+/g, ' ')
    .trim()
}

/** The words that tell one thing from another, each once and without its ending. */
export function stemsOf(words: string): string[] {
  const bare = bareWords(words)
    .split(' ')
    .filter((word) => word.length > 2 && !common.has(word))
  return [...new Set(bare.map((word) => word.replace(/(?:ings?|ed|es|e|s)$/, '')))]
}
