import {
  innerLevel,
  isMainLevel,
  numberOf,
  type Block,
  type Place,
  type Provision,
  type ProvisionLevel,
  type Run,
} from '../document/index.ts'
import { childNamed, elementsIn, elementsWithin, isElement, wordsWithin, type XmlElement, type XmlNode } from '../xml/index.ts'
import { readHeaded } from './headed.ts'
import { isOrigin } from './read-inline.ts'
import { endWords, readNodes, runsOf } from './read-nodes.ts'
import { labelOf, type Inside } from './text-state.ts'
import { levelNamed } from './vocabulary.ts'

interface Draft {
  heading?: readonly Run[]
  readonly content: Block[]
}

/** A provision of any level: its label, what stands beside it, its heading, and all that is within. */
export function readProvision(element: XmlElement, inside: Inside): void {
  endWords(inside)
  const { state } = inside
  const num = numIn(element)
  const labelRuns = num
    ? state.apart(() =>
        runsOf(
          num.children.filter((child) => !isOrigin(child)),
          inside,
          [],
        ),
      )
    : []
  const origins = num ? num.children.filter(isOrigin) : []
  const label = labelOf(labelRuns)
  const level = levelOf(element, inside, label)
  const place = state.places.within(inside.place, { level, ...(label && { label }), title: titleOf(element, level, label) })
  state.noteFileId(element)
  if (label === undefined && isMainLevel(level)) state.find('no-number', `This ${level} has no number.`, element)
  const draft = readWithin(
    element.children.filter((child) => child !== num),
    { state, place, out: [] },
  )
  inside.out.push({
    kind: 'provision',
    level,
    ...provisionPlace(place),
    ...(label !== undefined && { label }),
    ...(labelRuns.some((run) => typeof run !== 'string') && { labelRuns }),
    ...(origins.length > 0 && { origin: state.apart(() => originOf(origins, inside)) }),
    ...(draft.heading && { heading: draft.heading }),
    content: draft.content,
    ...identityOf(element),
  })
}

/** What a provision holds: its heading, when it begins with one, and all else in order. */
function readWithin(nodes: readonly XmlNode[], inside: Inside): Draft {
  const draft: Draft = { content: inside.out }
  const start = nodes.findIndex(saysSomething)
  const heading = nodes[start]
  const begins = heading !== undefined && isElement(heading) && heading.name === 'heading'
  if (begins) {
    readNodes(nodes.slice(0, start), inside)
    readHeading(heading, inside, draft)
  }
  const rest = begins ? nodes.slice(start + 1) : nodes
  if (inside.state.manner.section === 'group') readHeaded(rest, inside)
  else readNodes(rest, inside)
  endWords(inside)
  return draft
}

function saysSomething(node: XmlNode): boolean {
  return typeof node === 'string' ? node.trim() !== '' : isElement(node)
}

/** The number of a provision; one that follows its words is part of them. */
function numIn(element: XmlElement): XmlElement | undefined {
  const [first, second] = elementsIn(element)
  if (first?.name === 'num') return first
  return first?.name === 'heading' && second?.name === 'num' ? second : undefined
}

/** A heading; with blocks in it, it cannot be one, and its words stand as they are. */
function readHeading(element: XmlElement, inside: Inside, draft: Draft): void {
  const heading = runsOf(element.children, inside, draft.content)
  if (heading.length === 0) return
  if (draft.content.length === 0) draft.heading = heading
  else draft.content.push({ kind: 'words', role: 'heading', runs: heading })
}

function originOf(notes: readonly XmlElement[], inside: Inside): Run[] {
  return runsOf(
    notes.flatMap(({ children }) => [' ', ...children.flatMap(withoutParagraph)]),
    inside,
    [],
  )
}

function withoutParagraph(node: XmlNode): readonly XmlNode[] {
  return isElement(node) && node.name === 'p' ? [...node.children, ' '] : [node]
}

function provisionPlace({ address, ref }: Place): Pick<Provision, 'address' | 'ref'> {
  return { address, ...(ref && { ref }) }
}

function identityOf({ attributes: { GUID, eId } }: XmlElement): Pick<Provision, 'identity' | 'fileId'> {
  return { ...(GUID && { identity: GUID }), ...(eId && { fileId: eId }) }
}

function titleOf(element: XmlElement, level: ProvisionLevel, label: string | undefined): string {
  if (level === 'definition') return wordsWithin(termIn(element)) ?? ''
  return label === undefined || level === 'cross-heading' ? (wordsWithin(childNamed(element, 'heading')) ?? '') : ''
}

function termIn(element: XmlElement): XmlElement | undefined {
  for (const inner of elementsWithin(element)) if (inner.name === 'def') return inner
  return undefined
}

const classLevels: Readonly<Record<string, ProvisionLevel>> = { para1: 'paragraph', para2: 'sub-paragraph', para3: 'item' }

function levelOf(element: XmlElement, { state, place }: Inside, label: string | undefined): ProvisionLevel {
  if (state.manner.section === 'group') return noteLevel(element, label)
  if (element.name === 'section') return place.numbering.of === 'quoted' ? 'section' : state.manner.section
  return levelNamed(element) ?? groupOrInner(element, place, label)
}

function noteLevel(element: XmlElement, label: string | undefined): ProvisionLevel {
  if (element.name === 'section' || element.name === 'level') return 'group'
  return /^\d+[A-Z]*$/.test(numberOf(label)) ? 'note' : 'item'
}

const holdsOthers: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'book',
  'tome',
  'division',
  'subdivision',
  'subpart',
  'subchapter',
])

/** Quoted provisions stand in nothing that tells their level; LawMaker's class does. */
function groupOrInner(element: XmlElement, place: Place, label: string | undefined): ProvisionLevel {
  if (holdsOthers.has(element.name)) return 'group'
  const told = place.level === 'text' && label !== undefined ? classLevels[element.attributes['class'] ?? ''] : undefined
  return told ?? innerLevel(place.level, label)
}
