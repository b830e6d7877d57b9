import { blocksIn, headingOf, isMainLevel, provisionsIn, type LegislationText, type Provision } from '../document/index.ts'
import type { Reference, TextReferences } from './reference.ts'
import { referencesWithin } from './standing-in.ts'

/**
 * What a statement about commencement or extent covers: the provisions it names, all the others, those before it, the amendments that the
 * law makes, or the whole law. Words that except provisions cover the others.
 */
export type Covers = 'named' | 'others' | 'preceding' | 'amendments' | 'whole'

/** One thing that a clause about a law's own force says, with the words that say it. */
export interface Statement {
  /** The address of the provision that says it. */
  readonly provision: string
  readonly words: string
  readonly covers: Covers
  /** The provisions named, in order; empty unless `covers` is `named`. */
  readonly of: readonly Reference[]
}

/** A sentence of a clause, with the references in it, by offsets into it. */
export interface Sentence {
  readonly provision: string
  readonly words: string
  readonly references: readonly Reference[]
}

/** The sentences of the clauses whose heading matches, each subsection one, with the paragraphs inside it. */
export function sentencesUnder(text: LegislationText, references: TextReferences, heading: RegExp): Sentence[] {
  return [...provisionsIn(text.body)]
    .filter((provision) => isMainLevel(provision.level) && heading.test(headingOf(provision)))
    .flatMap((clause) => {
      const inner = clause.content.flatMap(blocksInside).filter(({ level }) => level === 'subsection')
      return (inner.length > 0 ? inner : [clause]).map((provision) => sentenceOf(provision, references))
    })
}

function blocksInside(block: Provision['content'][number]): Provision[] {
  return block.kind === 'provision' ? [block] : block.kind === 'quoted' ? [] : blocksIn(block).flatMap(blocksInside)
}

function sentenceOf(provision: Provision, references: TextReferences): Sentence {
  const span = references.flow.spans.get(provision) ?? { start: 0, end: 0 }
  const inside = referencesWithin(references, provision).filter(({ quoted }) => !quoted)
  return {
    provision: provision.address,
    words: references.flow.words.slice(span.start, span.end),
    references: inside.map((one) => ({
      ...one,
      start: one.start - span.start,
      end: one.end - span.start,
      numberAt: one.numberAt - span.start,
    })),
  }
}

const excepting =
  /^(?:\(\w+\) )?(?:Except|Subject|Save|Apart|Otherwise)\b(?:(?!, (?:[Tt]he|[Tt]his|[Tt]hese|[Ss]ections?|Parts?|Schedules?|[Rr]egulations?|[Aa]rticles?)\b).)*/

/** What the subject of a sentence, between two offsets, covers. What it begins by excepting is not what it names. */
export function coverageOf({ words, references }: Sentence, from: number, to: number): Pick<Statement, 'covers' | 'of'> {
  const subject = words.slice(from, to)
  const begins = from + (excepting.exec(subject)?.[0].length ?? 0)
  const named = innermost(words, references).filter(
    ({ start, end, ref, target }) => start >= begins && end <= to && target.in === 'this-text' && ref?.kind !== 'act',
  )
  if (named.length > 0 && !/\b(?:except|other than|apart from)\b/.test(subject)) return { covers: 'named', of: named }
  if (/\bpreceding\b/i.test(subject)) return { covers: 'preceding', of: [] }
  return { covers: /\b(?:other|remaining|remainder|rest|except|subject)\b/i.test(subject) ? 'others' : 'whole', of: [] }
}

/** Without the Schedule of "paragraph 2 of Schedule 6", which is named only to say where the paragraph is. */
function innermost(words: string, references: readonly Reference[]): Reference[] {
  return references.filter((one, index) => {
    const before = references[index - 1]
    return !before || !/^ (?:of|to)(?: the)? $/.test(words.slice(before.end, one.start))
  })
}
