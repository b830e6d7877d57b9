import { lawsWritten } from './written-laws.ts'
import { provisionsWritten } from './written-provisions.ts'
import { touching } from './touching.ts'
import type { Written, WrittenProvisions } from './written.ts'

/** Something written in running words, and what the words say it is part of: "paragraph 2" of "Schedule 13" of "that Act". */
export interface Link {
  readonly written: Written
  readonly of?: Link
  /** Whether the words before say that this text itself put it there: "(inserted by section 17)". */
  readonly isOwn: boolean
  /** The term whose definition it is a paragraph of. */
  readonly definition?: string
}

/** How many levels are followed outwards: no law has more. */
const deepest = 8

const bracketed = '(?: \\((?:[^()]|\\([^()]*\\)){0,300}\\))?'
const within = new RegExp(`^${bracketed},? of,?(?: either of| each of| any of)?(?: the)? $`)
const schedules = new RegExp(`^${bracketed},? (?:to|of),?(?: the)? $`)
const listed = /^(?:,| and| or|, and| or,|, or) (?:the )?$/
const split = /^ (?:of|to),? (?:and|or) $/
const placed = /^,? ?$/
const defining = /^,? (?:of|in) the definition of [“"]([^”"]+)[”"]/
const own =
  /\b(?:inserted|substituted|added|amended|repealed|omitted|made|set out|in accordance with|as provided|by virtue of)(?: by| in| under| with)?(?: the)? $/

/** Everything that running words refer to, in order, each linked to what it is part of. */
export function linksIn(text: string): Link[] {
  const laws = lawsWritten(text)
  const provisions = provisionsWritten(text).filter((one) => touching(laws, one).length === 0)
  const all = [...laws, ...provisions].sort((a, b) => a.start - b.start)
  const links: Link[] = []
  for (const written of all.toReversed()) {
    const next = links.at(-1)
    const outer = written.kind === 'provisions' && next ? outerOf(text, written, next) : undefined
    const of = outer && depthOf(outer) < deepest ? outer : undefined
    const definition = defining.exec(text.slice(written.end, written.end + 120))?.[1]
    const isOwn = own.test(text.slice(Math.max(0, written.start - 40), written.start))
    links.push({ written, isOwn, ...(of && { of }), ...(definition !== undefined && { definition }) })
  }
  return withOwners(withPlaces(text, links.reverse()))
}

/** What this text's own provision is part of is this text's own too. */
function withOwners(links: readonly Link[]): Link[] {
  const owned = new Set<Written>()
  return links.map((link) => {
    const isOwn = link.isOwn || owned.has(link.written)
    if (isOwn && link.of) owned.add(link.of.written)
    return { ...link, isOwn, ...(isOwn && link.of && { of: { ...link.of, isOwn } }) }
  })
}

function depthOf(link: Link): number {
  return link.of ? 1 + depthOf(link.of) : 1
}

/** What provisions are part of, by the words between them and what is named next. */
function outerOf(text: string, written: WrittenProvisions, next: Link): Link | undefined {
  const gap = text.slice(written.end, next.written.start)
  const isSchedule = written.unit === 'schedule' || written.unit === 'part'
  if ((isSchedule ? schedules : within).test(gap)) return next
  if (split.test(gap)) return next.of
  const isAlike = next.written.kind === 'provisions' && next.written.unit === written.unit && next.written.by === 'number'
  return isAlike && listed.test(gap) ? next.of : undefined
}

/** "Schedule 13, paragraph 4" and "Part 7 Chapter 6" say the outer first; what law they are of comes after both. */
function withPlaces(text: string, links: readonly Link[]): Link[] {
  const done: Link[] = []
  for (const link of links) {
    const before = done.at(-1)
    if (!before || link.of?.written.kind === 'provisions' || !isPlacedIn(text, before.written, link.written)) {
      done.push(link)
      continue
    }
    const law = before.of ?? link.of
    const outer = { ...before, ...(law && { of: law }) }
    done.splice(-1, 1, outer, { ...link, of: outer })
  }
  return done
}

function isPlacedIn(text: string, outer: Written, inner: Written): boolean {
  return isOuter(outer, inner) && placed.test(text.slice(outer.end, inner.start))
}

function isOuter(outer: Written, inner: Written): boolean {
  if (outer.kind === 'law' || inner.kind === 'law' || outer.by !== 'number' || inner.by !== 'number') return false
  if (outer.unit === 'schedule') return inner.unit === 'paragraph' || inner.unit === 'part'
  return outer.unit === 'part' && inner.unit === 'chapter'
}
