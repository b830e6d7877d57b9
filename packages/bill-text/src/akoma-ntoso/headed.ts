import type { Place } from '../document/index.ts'
import { elementsIn, isElement, textWithin, wordsWithin, type XmlElement, type XmlNode } from '../xml/index.ts'
import { endWords, readNodes, runsOf } from './read-nodes.ts'
import type { Inside } from './text-state.ts'

/** A heading found in the flow of a text, and what follows it until the next of its rank or higher. */
interface Headed {
  readonly heading: XmlElement
  readonly rank: number
  readonly nodes: (XmlNode | Headed)[]
}

/**
 * Reads the body of Explanatory Notes. Their headings are paragraphs that stand alone and are told by how they are set alone: in
 * colour and bold for a Part or a Chapter, bold or underlined for a group of sections, in colour for a section, in italics below that.
 */
export function readHeaded(nodes: readonly XmlNode[], inside: Inside): void {
  readGathered(underHeadings(nodes), inside)
}

function readGathered(gathered: readonly (XmlNode | Headed)[], inside: Inside): void {
  for (const each of gathered) {
    if (isHeaded(each)) readUnder(each, inside)
    else readNodes([each], inside)
  }
  endWords(inside)
}

function readUnder({ heading, nodes }: Headed, inside: Inside): void {
  endWords(inside)
  const { state } = inside
  const place: Place = state.places.within(inside.place, { level: 'cross-heading', title: wordsWithin(heading) ?? '' })
  const content: Inside['out'] = []
  const runs = runsOf(paragraphOf(heading).children, inside, content)
  readGathered(nodes, { state, place, out: content })
  inside.out.push({ kind: 'provision', level: 'cross-heading', address: place.address, heading: runs, content })
}

function underHeadings(nodes: readonly XmlNode[]): (XmlNode | Headed)[] {
  const top: (XmlNode | Headed)[] = []
  const open: Headed[] = []
  for (const node of nodes) {
    const rank = isElement(node) ? headingRank(node) : undefined
    if (isElement(node) && node.name === 'section') open.length = 0
    if (rank === undefined || !isElement(node)) {
      ;(open.at(-1)?.nodes ?? top).push(node)
      continue
    }
    while ((open.at(-1)?.rank ?? 0) >= rank) open.pop()
    const headed: Headed = { heading: node, rank, nodes: [] }
    ;(open.at(-1)?.nodes ?? top).push(headed)
    open.push(headed)
  }
  return top
}

function isHeaded(each: XmlNode | Headed): each is Headed {
  return typeof each !== 'string' && 'heading' in each
}

/** The rank of a paragraph that is set as a heading, from 1; undefined for one that is not. */
function headingRank(element: XmlElement): number | undefined {
  const paragraph = paragraphOf(element)
  if (paragraph.name !== 'p' || (wordsWithin(paragraph) ?? '') === '') return undefined
  const set = howSet(paragraph)
  if (set.has('colour') && set.has('bold')) return /^chapter\b/i.test(wordsWithin(paragraph) ?? '') ? 2 : 1
  if (set.has('colour')) return 4
  if (set.has('bold') || set.has('underline')) return 3
  return set.has('italic') ? 5 : undefined
}

/** The paragraph that is all an element holds, or the element itself. */
function paragraphOf(element: XmlElement): XmlElement {
  let inner = element
  while (inner.name === 'level' || inner.name === 'content') {
    const [only, ...others] = elementsIn(inner)
    if (!only || others.length > 0) return inner
    inner = only
  }
  return inner
}

/** How all the words of a paragraph are set; what holds for some of them only does not count. */
function howSet(element: XmlElement): ReadonlySet<string> {
  const parts = element.children.filter(
    (child) => (typeof child === 'string' ? child : isElement(child) ? textWithin(child) : '').trim() !== '',
  )
  const sets = parts.map((part) => (isElement(part) ? new Set([...ownSetting(part), ...howSet(part)]) : new Set<string>()))
  const [first = new Set<string>(), ...rest] = sets
  return new Set([...first].filter((setting) => rest.every((other) => other.has(setting))))
}

const settings: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['u', 'underline'],
  ['i', 'italic'],
])

function ownSetting({ name, attributes }: XmlElement): string[] {
  const setting = settings.get(name)
  const [, colour] = /(?:^|;)\s*color:\s*(#[0-9a-f]{6})/i.exec(attributes['style'] ?? '') ?? []
  return [...(setting ? [setting] : []), ...(colour && colour !== '#000000' ? ['colour'] : [])]
}
