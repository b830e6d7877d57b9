import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { folded, type Provision, type Stretch } from '../document/index.ts'
import { firstFrom, referencesWithin, type Reference, type TextReferences } from '../reference/index.ts'

/**
 * A hash of what a provision says: `sha256:` and 64 hexadecimal digits. It stays the same when the provision is renumbered or moved, its
 * references to its own text follow, or only white space, quotation marks or dashes are printed otherwise. It changes with any other
 * word, with a label in quoted text, and with a number of another law. `references` are those of the text that the provision is in;
 * another text's are refused as a mistake. What the references point to is `internalTargets`. Several provisions that are followed as one
 * have one hash.
 */
export function wordsHash(provision: Provision | readonly Provision[], references: TextReferences): string {
  const words = [provision].flat().map((each) => hashedWords(each, references))
  return `sha256:${bytesToHex(sha256(utf8ToBytes(words.join('\n'))))}`
}

/** The words that count in the hash, "#" for the number of a reference to the text itself. */
export function hashedWords(provision: Provision, references: TextReferences): string {
  const { flow } = references
  const numbers = referencesWithin(references, provision).filter(isNumberOwn)
  const span = flow.spans.get(provision) ?? { start: 0, end: 0 }
  const stretches = flow.stretches.slice(firstFrom(flow.stretches, span.start), firstFrom(flow.stretches, span.end))
  const words = stretches.filter(isSaid).map((stretch) => withoutNumbers(flow.words, stretch, numbers))
  return folded(words.join(' ').normalize('NFC')).text
}

function isSaid({ role, quoted }: Stretch): boolean {
  return role !== 'label' || quoted
}

function isNumberOwn({ target, quoted, numberAt, end }: Reference): boolean {
  return !quoted && target.in === 'this-text' && numberAt < end
}

function withoutNumbers(words: string, { start, end }: Stretch, numbers: readonly Reference[]): string {
  const pieces: string[] = []
  let at = start
  for (const number of numbers.slice(firstFrom(numbers, start), firstFrom(numbers, end))) {
    pieces.push(words.slice(at, number.numberAt), '#')
    at = number.end
  }
  return [...pieces, words.slice(at, end)].join('')
}
