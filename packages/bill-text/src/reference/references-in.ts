import { flowOf, numberOf, type LegislationText, type Provision, type Stretch } from '../document/index.ts'
import { amendedBy, AmendingContexts } from './amending-contexts.ts'
import { quotesIn, saysAmendment } from './amending.ts'
import { linksIn, type Link } from './chain.ts'
import { withMarks, type Found } from './marked.ts'
import { marksIn } from './marks.ts'
import type { Meaning } from './place.ts'
import type { Reference, TextReferences } from './reference.ts'
import { Resolver } from './resolver.ts'
import { Named, quotedStanding, type Scene } from './scene.ts'
import { targetOf } from './target.ts'
import { TextIndex } from './text-index.ts'
import { titlesIn } from './titles.ts'
import { touching, type Extent } from './touching.ts'

/** How references are sought. `marks: false` reads the words alone, whatever the file marks. */
export interface ReferenceOptions {
  readonly marks?: boolean
}

/**
 * Finds the references in the words of a text and says where each leads. Where the file itself marks one, its mark decides. "Section 5"
 * is this text's own unless the words name another law, or amend one there; in quoted text it is the other law's. Linear in the words.
 */
export function referencesIn(
  text: Pick<LegislationText, 'facts' | 'front' | 'body' | 'back'>,
  { marks = true }: ReferenceOptions = {},
): TextReferences {
  const flow = flowOf([...text.front, ...text.body, ...text.back])
  const walk = new ReferenceWalk(text, flow.words, marks)
  return { flow, all: flow.stretches.flatMap((stretch) => walk.take(stretch)) }
}

class ReferenceWalk {
  private readonly index: TextIndex
  private readonly titles: ReadonlyMap<string, string>
  private readonly resolver: Resolver
  private readonly words: string
  private readonly usesMarks: boolean
  private readonly contexts = new AmendingContexts()
  private chapter: Provision | undefined
  private named = { own: new Named(), quoted: new Named() }

  constructor(text: Pick<LegislationText, 'facts' | 'body'>, words: string, usesMarks: boolean) {
    this.index = new TextIndex(text)
    this.titles = titlesIn(words)
    this.resolver = new Resolver(this.index, this.titles)
    this.words = words
    this.usesMarks = usesMarks
  }

  take(stretch: Stretch): Reference[] {
    const { runs, within, start, end } = stretch
    if (!runs) return []
    this.turnTo(within)
    const words = this.words.slice(start, end)
    const quotes = stretch.quoted ? [] : quotesIn(words)
    const found = this.resolve(stretch, words, quotes)
    const marks = this.usesMarks ? marksIn(runs) : []
    const provision = within.at(-1)?.address
    return withMarks(found, marks, { index: this.index, words }).map((one) => ({
      ...one,
      ...(provision !== undefined && { provision }),
      start: start + one.start,
      end: start + one.end,
      numberAt: start + one.numberAt,
      words: words.slice(one.start, one.end),
      quoted: stretch.quoted || isInside(one, quotes),
    }))
  }

  /** "That Act" is forgotten where the next provision that the law is numbered by begins. */
  private turnTo(within: readonly Provision[]): void {
    const chapter = within.find(({ ref }) => ref && ref.kind !== 'part' && (ref.kind !== 'schedule' || ref.levels.length > 1))
    if (chapter === this.chapter) return
    this.chapter = chapter
    this.named = { own: new Named(), quoted: new Named() }
  }

  private resolve(stretch: Stretch, words: string, quotes: readonly Extent[]): Found[] {
    const links = linksIn(words)
    let scene = this.sceneOf(stretch, words, links)
    const mayAmend = stretch.role === 'words' && !stretch.quoted && saysAmendment(words, links[0]?.written.start)
    const found: Found[] = []
    for (const link of links) {
      const quoted = stretch.quoted || isInside(link.written, quotes)
      const meanings = this.resolver.meaningsOf(link, quoted ? { ...scene, quoted } : scene)
      found.push(...this.found(link, meanings))
      if (quoted !== stretch.quoted) continue
      for (const meaning of meanings) {
        if (link.written.kind === 'provisions') scene.named.take(link.written.unit, meaning)
        if (!quoted) scene = amendedBy(scene, meaning, mayAmend)
      }
    }
    if (stretch.quoted) return found
    if (stretch.role === 'words') this.contexts.keep(scene, words)
    if (stretch.role === 'heading') this.keepHeading(stretch, links)
    return found
  }

  private sceneOf({ within, quoted, role }: Stretch, words: string, links: readonly Link[]): Scene {
    const context = this.contexts.of(within)
    const amends = context !== undefined && role !== 'heading' && role !== 'origin'
    const isAmending = amends && (context.isInside || saysAmendment(words, links[0]?.written.start))
    const standing = quoted ? quotedStanding(within, ({ label }) => numberOf(label)) : within.findLast(({ ref }) => ref)?.ref
    return {
      within,
      quoted,
      role,
      isAmending,
      named: quoted ? this.named.quoted : this.named.own,
      ...(standing && { standing }),
      ...(context && { amended: context.amended }),
    }
  }

  /** A heading that names one law says which one the amendments below it amend. */
  private keepHeading({ within }: Stretch, links: readonly Link[]): void {
    const laws = links.flatMap(({ written }) => (written.kind === 'law' && written.by === 'title' ? [written.name] : []))
    const [law] = laws
    if (law === undefined || laws.length > 1 || law === this.index.title) return
    this.contexts.announce(within, this.titles.get(law) ?? law)
  }

  private found({ written }: Link, meanings: readonly Meaning[]): Found[] {
    return meanings.map((meaning, at) => {
      const member = written.kind === 'provisions' ? written.members[at] : undefined
      const { start, end } = member ?? written
      const { ref } = meaning
      return { start, end, numberAt: member?.numberAt ?? end, ...(ref && { ref }), target: targetOf(meaning, this.index) }
    })
  }
}

function isInside(one: Extent, quotes: readonly Extent[]): boolean {
  return touching(quotes, one).some((quote) => quote.start < one.start && one.end <= quote.end)
}
