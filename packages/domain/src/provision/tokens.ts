import type { ProvisionKind } from './provision-ref.ts'

/** A word that says what kind of place a number is. Paragraphs and Chapters only exist inside a Schedule or a Part. */
export type Unit = Exclude<ProvisionKind, 'act'> | 'paragraph' | 'chapter'

/** A piece of a written reference. `level` is what stands in brackets. */
export type Token =
  | { readonly type: 'unit'; readonly unit: Unit }
  | { readonly type: 'number' | 'level' | 'separator'; readonly text: string }
  | { readonly type: 'act' | 'dash' }

const units: readonly (readonly [RegExp, Unit])[] = [
  [/(?:sections?|secs?|ss?|§§?)/, 'section'],
  [/(?:clauses?|cll?|cls)/, 'clause'],
  [/(?:articles?|arts?)/, 'article'],
  [/(?:regulations?|regs?)/, 'regulation'],
  [/(?:schedules?|scheds?|schs?)/, 'schedule'],
  [/(?:parts?|pts?)/, 'part'],
  [/(?:paragraphs?|paras?)/, 'paragraph'],
  [/(?:chapters?|chaps?|ch)/, 'chapter'],
]

type Reader = readonly [RegExp, (match: RegExpExecArray) => Token]

const readers: readonly Reader[] = [
  [/(?:the\s+)?(?:whole\s+(?:of\s+)?)?(?:the\s+|this\s+)?act(?![a-z])/iy, () => ({ type: 'act' })],
  ...units.map(([word, unit]): Reader => [new RegExp(`${word.source}(?![a-z])\\.?`, 'iy'), () => ({ type: 'unit', unit })]),
  [/\(\s*(\d{1,4}[a-z]{0,4}|[a-z]{1,5}|[a-z]{1,2}\d{1,3})\s*\)/iy, ([, text = '']) => ({ type: 'level', text })],
  [/[-‐-―−]|to(?![a-z])/iy, () => ({ type: 'dash' })],
  [/[,;&]|and(?![a-z])/iy, ([text]) => ({ type: 'separator', text })],
  [/(?:[A-Z]{1,3})?\d{1,4}[A-Za-z]{0,4}\d{0,2}(?![A-Za-z0-9])/y, ([text]) => ({ type: 'number', text: text.toUpperCase() })],
]

/** The pieces of a written reference, or undefined when it holds anything else. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = []
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const found = readAt(text, at)
    if (!found) return undefined
    tokens.push(found.token)
    at = skipSpace(text, found.end)
  }
  return tokens
}

function readAt(text: string, at: number): { token: Token; end: number } | undefined {
  for (const [pattern, make] of readers) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { token: make(match), end: at + match[0].length }
  }
  return undefined
}

function skipSpace(text: string, at: number): number {
  const rest = text.slice(at)
  return at + rest.length - rest.trimStart().length
}
