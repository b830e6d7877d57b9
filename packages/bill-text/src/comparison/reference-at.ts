import type { Token } from './words-apart.ts'

/** What a number in a text names: where to look from, and the ways its path inwards may be read, the likeliest first. */
export interface Reference {
  /** `own`: a provision near the words themselves, as "subsection (2)" is. */
  readonly within: 'section' | 'schedule' | 'part' | 'own'
  readonly levels: readonly (readonly string[])[]
  /** What it is said to be part of: "paragraph 4 of Schedule 2". */
  readonly of?: Reference
}

const nouns: Readonly<Record<string, Reference['within']>> = {
  section: 'section',
  clause: 'section',
  article: 'section',
  regulation: 'section',
  schedule: 'schedule',
  part: 'part',
  subsection: 'own',
  paragraph: 'own',
  'sub-paragraph': 'own',
}
const between: ReadonlySet<string> = new Set(['and', 'or', 'to', ',', '(', ')'])
/** How far a list of numbers may run on from its noun. */
const REACH = 60

/** What the token at a position names, when the words before it make it the number of a provision of this law. */
export function referenceAt(tokens: readonly Token[], position: number): Reference | undefined {
  const noun = nounBefore(tokens, position)
  const within = noun === undefined ? undefined : nounAt(tokens, noun)
  if (noun === undefined || !within) return undefined
  const rest = after(tokens, position)
  if (rest === 'elsewhere') return undefined
  const of = rest === undefined ? undefined : referenceAt(tokens, rest)
  if (rest !== undefined && (!of || within === 'part')) return undefined
  return { within, levels: pathsTo(tokens, noun + 1, position), ...(of && { of }) }
}

function nounAt(tokens: readonly Token[], position: number): Reference['within'] | undefined {
  return nouns[(tokens[position]?.text ?? '').toLowerCase().replace(/s$/, '')]
}

function nounBefore(tokens: readonly Token[], position: number): number | undefined {
  for (let at = position - 1; at >= Math.max(0, position - REACH); at--) {
    if (nounAt(tokens, at)) return at
    if (!isInList(tokens, at)) return undefined
  }
  return undefined
}

function isInList(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return between.has(text) || /^\d+[A-Z]{0,3}$/.test(text) || (tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')')
}

/** After a list of numbers: the position of the number that it is part of, nothing, or that it is part of another law. */
function after(tokens: readonly Token[], position: number): number | 'elsewhere' | undefined {
  let at = position + 1
  while (at < position + REACH && isInList(tokens, at) && !(tokens[at]?.text === 'to' && !isInList(tokens, at + 1))) at++
  const [link, next] = [tokens[at]?.text, tokens[at + 1]?.text ?? '']
  if (link !== 'of' && link !== 'to') return undefined
  if (nounAt(tokens, at + 1)) return tokens[at + 2]?.text === '(' ? at + 3 : at + 2
  if (link === 'to' && !/^(the|that|those)$/.test(next)) return undefined
  return next === 'this' ? undefined : 'elsewhere'
}

/** The paths to a number from its noun: "(3)(a)" goes inwards, "12(3) or (4)" stays as deep as it can. */
function pathsTo(tokens: readonly Token[], from: number, position: number): string[][] {
  let paths: string[][] = [[]]
  for (let at = from; at <= position; at++) {
    const { text = '', spaced = false } = tokens[at] ?? {}
    const inBrackets = tokens[at - 1]?.text === '('
    if (between.has(text) || (!inBrackets && !/^\d/.test(text))) continue
    const [path = []] = paths
    const goesInwards = inBrackets && path.length > 0 && tokens[at - 1]?.spaced === false && tokens[at - 2]?.text !== ','
    if (goesInwards) paths = [[...path, text]]
    else if (!inBrackets || path.length === 0) paths = [[text]]
    else paths = path.map((_, depth) => [...path.slice(0, path.length - 1 - depth), text])
    if (spaced && inBrackets) return []
  }
  return paths
}
