import { headingOf, numberOf, plainText, spansIn, type Block, type Provision } from '../document/index.ts'
import { keyOf, neighboursIn, type WordReader } from './word-codes.ts'

/** A provision as the matcher sees it: one of a row of its kind. */
export interface Unit {
  readonly provision: Provision
  /** What it is called: its heading, or the term that it defines; empty when it is called nothing. */
  readonly name: string
  readonly nameWords: ReadonlySet<number>
  readonly number: string
  readonly words: number
  /** Equal where the words are, and where they are but for numbers. */
  readonly exact: string
  readonly masked: string
  readonly neighbours: ReadonlySet<number>
}

/** A provision ready to be matched. */
export function unitOf(provision: Provision, reader: WordReader): Unit {
  const { exact, masked } = reader.wordsOf(provision)
  const name = nameOf(provision).toLowerCase()
  let neighbours: ReadonlySet<number> | undefined
  return {
    provision,
    name,
    nameWords: new Set(name === '' ? [] : reader.codesOf(name)),
    number: numberOf(provision.label),
    words: exact.length,
    exact: keyOf(exact),
    masked: keyOf(masked),
    get neighbours() {
      return (neighbours ??= neighboursIn(masked))
    },
  }
}

/** What a provision is called apart from its number. */
export function nameOf(provision: Provision): string {
  return headingOf(provision) || (provision.level === 'definition' ? termOf(provision.content) : '')
}

function termOf(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind !== 'words') continue
    for (const span of spansIn(block.runs)) if (span.mark === 'term') return plainText(span.runs)
  }
  return ''
}

/** How much of two units' wording is shared, from 0 to 1. */
export function likeness(a: Unit, b: Unit): number {
  const all = a.neighbours.size + b.neighbours.size
  return all === 0 ? 0 : (2 * shared(a.neighbours, b.neighbours)) / all
}

/** How alike two names are, from 0 to 1; nothing to say when neither has one. */
export function nameLikeness(a: Unit, b: Unit): number | undefined {
  if (a.name === '' && b.name === '') return undefined
  if (a.name === b.name) return 1
  const all = a.nameWords.size + b.nameWords.size
  return all === 0 ? 0 : (2 * shared(a.nameWords, b.nameWords)) / all
}

/** How many members two sets have in common. */
export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const member of small) if (large.has(member)) count++
  return count
}
