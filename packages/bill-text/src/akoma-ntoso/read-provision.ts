import { isMainLevel, type Block, type Place, type Provision, type ProvisionLevel, type Run } from '../document/index.ts'
import { childNamed, elementsIn, isElement, wordsWithin, type XmlElement, type XmlNode } from '../xml/index.ts'
import { readHeaded } from './headed.ts'
import { numIn, readLabel, saysSomething } from './label.ts'
import { levelOf } from './level-of.ts'
import { endWords, readNodes, runsOf } from './read-nodes.ts'
import type { Inside } from './text-state.ts'
import { standsInSentence } from './vocabulary.ts'

interface Draft {
  heading?: readonly Run[]
  readonly content: Block[]
}

/** A provision of any level: its label, what stands beside it, its heading, and all that is within. */
export function readProvision(element: XmlElement, inside: Inside): void {
  endWords(inside)
  const { state } = inside
  const num = numIn(element)
  const { text: label, runs: labelRuns, origin } = readLabel(num, inside)
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
    ...(labelRuns && { labelRuns }),
    ...(origin && { origin }),
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

/** A heading; with blocks in it, it cannot be one, and its words stand as they are. */
function readHeading(element: XmlElement, inside: Inside, draft: Draft): void {
  const heading = runsOf(element.children, inside, draft.content)
  if (heading.length === 0) return
  if (draft.content.length === 0) draft.heading = heading
  else draft.content.push({ kind: 'words', role: 'heading', runs: heading })
}

function provisionPlace({ address, ref }: Place): Pick<Provision, 'address' | 'ref'> {
  return { address, ...(ref && { ref }) }
}

function identityOf({ attributes: { GUID, eId } }: XmlElement): Pick<Provision, 'identity' | 'fileId'> {
  return { ...(GUID && { identity: GUID }), ...(eId && { fileId: eId }) }
}

/** What names a provision that no number names. */
function titleOf(element: XmlElement, level: ProvisionLevel, label: string | undefined): string {
  if (level === 'definition') return wordsWithin(termIn(element)) ?? ''
  const heading = label === undefined || level === 'cross-heading' ? childNamed(element, 'heading') : undefined
  return heading && elementsIn(heading).every(standsInSentence) ? (wordsWithin(heading) ?? '') : ''
}

/** The term at the start of a definition. */
function termIn(definition: XmlElement): XmlElement | undefined {
  const first = childNamed(definition, 'intro') ?? childNamed(definition, 'content') ?? definition
  return childNamed(childNamed(first, 'p'), 'def')
}
