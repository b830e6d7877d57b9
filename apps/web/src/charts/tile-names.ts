import { textWidth } from './text-measure.ts'

/** A place on a map and every name it goes by. */
export interface Named {
  readonly key: string
  readonly names: readonly string[]
}

/** A name in lines that fit a tile. A county's name too long for a line is broken before its “shire”. */
export function linesOfName(name: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ').flatMap((each) => brokenWord(each, width, size))) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line === undefined || line.endsWith('-') || textWidth(longer, size) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

function brokenWord(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width || !word.endsWith('shire')) return [word]
  return [`${word.slice(0, -5)}-`, 'shire']
}

/** The shortest of a place's names that is written as a name: it begins with a capital and has no lines under it. */
export function shortestName({ names }: Named): string {
  const written = names.filter((name) => /^[A-Z][^_()]*$/.test(name))
  return (written.length > 0 ? written : names).reduce((best, name) => (name.length < best.length ? name : best))
}

/**
 * A sign of two or three letters for every place, each unlike all others: initials of several words, the beginning of one. Where these
 * are alike, the first letter in which the names part stands third.
 */
export function signsOf(places: readonly Named[]): Map<string, string> {
  const words = new Map(places.map((place) => [place.key, wordsOf(shortestName(place))]))
  const short = new Map([...words].map(([key, own]) => [key, startOf(own)]))
  return new Map([...words].map(([key, own]) => [key, signOf(own, othersAlike(key, short, words))]))
}

function wordsOf(name: string): string[] {
  return name.split(/[\s-]+/).filter((word) => /^[A-Z]/.test(word))
}

function startOf(words: readonly string[]): string {
  const [first = ''] = words
  return words.length === 1 ? first.slice(0, 2) : words.map((word) => word.slice(0, 1)).join('')
}

function othersAlike(
  key: string,
  short: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, readonly string[]>,
): (readonly string[])[] {
  return [...short].flatMap(([other, start]) => (other !== key && start === short.get(key) ? [words.get(other) ?? []] : []))
}

function signOf(words: readonly string[], alike: readonly (readonly string[])[]): string {
  if (alike.length === 0) return startOf(words)
  const [own, others] = [words.at(-1) ?? '', alike.map((other) => other.at(-1) ?? '')]
  const from = words.length === 1 ? 2 : 1
  const letters = Array.from(own).slice(from)
  const parting = letters.findIndex((_, index) =>
    others.every((other) => other.slice(0, from + index + 1) !== own.slice(0, from + index + 1)),
  )
  return `${startOf(words)}${letters[Math.max(0, parting)] ?? ''}`
}
