import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { inShort, provisionsIn as provisionsOfText, type Block, type LegislationText, type Provision } from '../document/index.ts'
import type { Amendment, AmendmentTarget } from './amendment-paper.ts'
import type { QuotedWords } from './instruction.ts'
import { Layout } from './layout.ts'
import type { Extent } from './layout-writer.ts'

/** Why a machine cannot make an amendment to a print. */
export type ApplyReason =
  | 'not-understood'
  | 'target-gone'
  | 'no-such-line'
  | 'line-ambiguous'
  | 'words-not-found'
  | 'words-ambiguous'
  | 'crosses-provisions'
  | 'no-place'
  | 'touches-the-same-words'

/** A print laid out for changes, and the part of it that one amendment names. */
export class Applying {
  readonly text: LegislationText
  readonly layout: Layout
  private readonly alike: string

  constructor(text: LegislationText) {
    this.text = text
    this.layout = new Layout(text.body)
    this.alike = alike(this.layout.words)
  }

  /** The clause or Schedule that a target names; `undefined` where it names none. */
  named({ provision }: AmendmentTarget): Outcome<Provision | undefined, ApplyReason> {
    if (!provision) return accept(undefined)
    const number = provision.levels[0]
    for (const each of provisionsOfText(this.text.body)) {
      if (each.ref?.kind === provision.kind && each.ref.levels.length === 1 && each.ref.levels[0] === number) return accept(each)
    }
    return refuse('target-gone', `The print has no ${provision.kind === 'schedule' ? 'Schedule' : 'clause'} ${number ?? ''}.`)
  }

  /** The line that a target names, within what it names; all of that where it, or the print, says no line. */
  line(target: AmendmentTarget, line = target.line): Outcome<Extent, ApplyReason> {
    const named = this.named(target)
    if (!named.ok) return named
    const whole = named.value && this.layout.extentOf(named.value)
    if (target.page === undefined || line === undefined || !this.layout.hasLines) {
      return whole ? accept(whole) : refuse('not-understood', 'The amendment does not say where it changes the print.')
    }
    const lines = this.layout.linesAt(target.page, line).filter((each) => !whole || touches(each, whole))
    const [first] = lines
    if (!first) return refuse('no-such-line', `There is no page ${target.page}, line ${line}${namedWords(target)} in this print.`)
    const merged = lines.reduce((one, next) => (next.start <= one.end + 1 ? { start: one.start, end: next.end } : one), first)
    return merged.end < Math.max(...lines.map(({ end }) => end))
      ? refuse('line-ambiguous', `The print has more than one line ${line} on page ${target.page}.`)
      : accept(merged)
  }

  /** Where quoted words stand that begin within an extent. */
  find({ quote, which }: QuotedWords, within: Extent): Outcome<Extent, ApplyReason> {
    const wanted = alike(quote).trim()
    const found = wanted === '' ? [] : this.occurrences(wanted, within)
    const [only, ...others] = found
    if (!only) return refuse('words-not-found', `The print does not have “${inShort(quote)}” there.`)
    if (which !== undefined) {
      const chosen = found.at(which < 0 ? which : which - 1)
      return chosen
        ? accept(chosen)
        : refuse('words-not-found', `The print has “${inShort(quote)}” there only ${found.length} times.`)
    }
    return others.length === 0
      ? accept(only)
      : refuse(
          'words-ambiguous',
          `The print has “${inShort(quote)}” there ${found.length} times, and the amendment does not say which.`,
        )
  }

  private occurrences(wanted: string, { start, end }: Extent): Extent[] {
    const found: Extent[] = []
    const region = this.alike.slice(start, end + wanted.length)
    for (let at = region.indexOf(wanted); at >= 0 && start + at < end; at = region.indexOf(wanted, at + 1)) {
      const extent = { start: start + at, end: start + at + wanted.length }
      if (isWhole(this.alike, extent)) found.push(extent)
    }
    return found
  }
}

/** What an amendment puts in as words of a sentence: what its instruction quotes, or text below it that holds no provisions. */
export function insertedWords(
  { inserted }: Amendment,
  words: string | undefined,
): Extract<Block, { kind: 'words' }>['runs'] | undefined {
  if (words !== undefined) return [words]
  const blocks = inserted.filter((block) => block.kind === 'words')
  if (blocks.length === 0 || blocks.length < inserted.length) return undefined
  return blocks.flatMap(({ runs }, index) => (index === 0 ? runs : [' ', ...runs]))
}

function namedWords({ provision }: AmendmentTarget): string {
  if (!provision) return ''
  return ` in ${provision.kind === 'schedule' ? 'Schedule' : 'clause'} ${provision.levels[0] ?? ''}`
}

function touches(a: Extent, b: Extent): boolean {
  return a.start <= b.end && b.start <= a.end
}

const printedAlike: readonly (readonly [RegExp, string])[] = [
  [/[‘’‛′]/g, "'"],
  [/[“”‟″]/g, '"'],
  [/[‐‑‒–—−]/g, '-'],
  [/[^\S\n]/g, ' '],
]

/** Words with what is printed in several ways in one of them, each letter in its place. */
function alike(words: string): string {
  return printedAlike.reduce((text, [printed, as]) => text.replace(printed, as), words)
}

function isWhole(words: string, { start, end }: Extent): boolean {
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(words.charAt(index))
  return !(isWord(start) && isWord(start - 1)) && !(isWord(end - 1) && isWord(end))
}
