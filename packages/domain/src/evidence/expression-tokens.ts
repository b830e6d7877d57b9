/** One word of an expression, with the position of its first character counted from 1. */
export interface Token {
  readonly kind: 'number' | 'percent' | 'name' | 'reference' | 'sign' | 'unreadable'
  readonly text: string
  readonly at: number
}

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['percent', /\d+(?:\.\d+)?\s?%/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['reference', /\{[a-z]+:[a-z0-9]+(?:[.-][a-z0-9]+)*\}/y],
  ['name', /[a-zA-Z]+/y],
  ['sign', /[-+*/(),]/y],
  ['unreadable', /[^]/y],
]

/** The words of an expression in order, without the spaces between them. What is no word comes back as `unreadable`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const token = tokenAt(text, at)
    if (token.text.trim() !== '') tokens.push(token)
    at += token.text.length
  }
  return tokens
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) return { kind, text: found, at: at + 1 }
  }
  return { kind: 'unreadable', text: text.charAt(at), at: at + 1 }
}
