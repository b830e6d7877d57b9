import { blocksIn, plainText, type Block, type Provision, type Run } from '../document/index.ts'

const wordPattern = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu
const numberPattern = /^\d+[a-z]{0,3}$/

/** What stands for any number, so that a clause whose references were renumbered is still found. */
const anyNumber = 1

/** The words of a provision as numbers that are quick to compare: case, punctuation and white space left out. */
export interface WordCodes {
  readonly exact: readonly number[]
  /** The same with every number alike. */
  readonly masked: readonly number[]
}

interface Gathered {
  readonly exact: number[]
  readonly masked: number[]
}

/** Reads words into codes, each provision once. The same word has the same code everywhere. */
export class WordReader {
  private readonly codes = new Map<string, readonly [exact: number, masked: number]>()
  private readonly read = new Map<Provision, WordCodes>()

  /** Everything a provision says but its own label, heading and those of the provisions inside it. */
  wordsOf(provision: Provision): WordCodes {
    const known = this.read.get(provision)
    if (known) return known
    const into: Gathered = { exact: [], masked: [] }
    for (const block of provision.content) this.gather(block, into)
    this.read.set(provision, into)
    return into
  }

  /** The codes of plain words. */
  codesOf(text: string): readonly number[] {
    const into: Gathered = { exact: [], masked: [] }
    this.take(text, into)
    return into.exact
  }

  private gather(block: Block, into: Gathered): void {
    switch (block.kind) {
      case 'provision': {
        if (block.heading) this.take(plainText(block.heading), into)
        append(into, this.wordsOf(block))
        return
      }
      case 'quoted':
        for (const inner of block.content) this.gatherQuoted(inner, into)
        return
      case 'words':
        this.takeRuns(block.runs, into)
        return
      case 'figure':
        this.take(block.words, into)
        return
      case 'table':
        if (block.caption) this.takeRuns(block.caption, into)
        for (const inner of blocksIn(block)) this.gather(inner, into)
    }
  }

  /** Labels of another law are words of this one. */
  private gatherQuoted(block: Block, into: Gathered): void {
    if (block.kind !== 'provision') {
      this.gather(block, into)
      return
    }
    this.take(block.label ?? '', into)
    if (block.heading) this.takeRuns(block.heading, into)
    for (const inner of block.content) this.gatherQuoted(inner, into)
  }

  private takeRuns(runs: readonly Run[], into: Gathered): void {
    this.take(runs.length === 1 && typeof runs[0] === 'string' ? runs[0] : plainText(runs), into)
  }

  private take(text: string, into: Gathered): void {
    for (const word of text.match(wordPattern) ?? []) {
      const [exact, masked] = this.codeOf(word)
      into.exact.push(exact)
      into.masked.push(masked)
    }
  }

  private codeOf(word: string): readonly [exact: number, masked: number] {
    const known = this.codes.get(word)
    if (known) return known
    const plain = word.toLowerCase()
    const exact = hashOf(plain)
    const codes = [exact, numberPattern.test(plain) ? anyNumber : exact] as const
    this.codes.set(word, codes)
    return codes
  }
}

/** One text for one sequence of codes, whatever order texts were read in. */
export function keyOf(codes: readonly number[]): string {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (const code of codes) {
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(second ^ (code >>> 7), 0x85ebca6b) + code
  }
  return `${codes.length}:${first >>> 0}:${second >>> 0}`
}

/** Every two neighbouring words as one number, each once; a lone word stands for itself. */
export function neighboursIn(codes: readonly number[]): Set<number> {
  const [only] = codes
  if (codes.length === 1 && only !== undefined) return new Set([only])
  const neighbours = new Set<number>()
  let previous = only ?? 0
  for (let at = 1; at < codes.length; at++) {
    const code = codes[at] ?? 0
    neighbours.add((Math.imul(previous, 0x9e3779b1) ^ code) | 0)
    previous = code
  }
  return neighbours
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash | 0
}

function append(into: Gathered, words: WordCodes): void {
  for (const code of words.exact) into.exact.push(code)
  for (const code of words.masked) into.masked.push(code)
}
