import { folded } from '../document/index.ts'

/** One word, number or mark of punctuation, and whether white space stands before it. */
export interface Token {
  readonly text: string
  readonly spaced: boolean
}

const tokenPattern = /\s*(?:[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*|\S)/gu

/** The words of a text one by one: what is compared, and never divided. White space before the first does not count. */
export function tokensOf(text: string): Token[] {
  return (text.match(tokenPattern) ?? []).map((found, index) => {
    const bare = found.trimStart()
    return { text: bare, spaced: index > 0 && bare.length < found.length }
  })
}

/** Tokens as they are read. */
export function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('')
}

/** Whether a token is a word or number rather than punctuation. */
export function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** What two tokens share when only printing tells them apart: straight and curly quotation marks, hyphens and dashes. */
export function keyOf({ text }: Token): string {
  return plainPattern.test(text) ? text : folded(text).text
}

const plainPattern = /^[A-Za-z0-9.,;:()[\]]+$/
