import type { Words } from '../document/index.ts'
import { readXhtmlTable } from '../reading/index.ts'
import { childNamed, isElement, wordsWithin, type XmlElement } from '../xml/index.ts'
import { readHeaded } from './headed.ts'
import { isOrigin } from './label.ts'
import { readInline, readNote, readReference, readTerm } from './read-inline.ts'
import { blocksOf, endWords, readNodes, runsOf } from './read-nodes.ts'
import { readProvision } from './read-provision.ts'
import { readQuotation } from './read-quotation.ts'
import type { Inside } from './text-state.ts'
import { useOf } from './vocabulary.ts'

/** Reads one element by what it does in a text. */
export function readElement(element: XmlElement, inside: Inside): void {
  const { state } = inside
  switch (useOf(element)) {
    case 'inline':
      return readInline(element, inside)
    case 'reference':
      return readReference(element, inside)
    case 'term':
      return readTerm(element, inside)
    case 'note':
      return readNote(element, inside)
    case 'break':
      return state.runs.text(' ')
    case 'provision':
      return isBareLevel(element, inside) ? readContainer(element, inside) : readProvision(element, inside)
    case 'container':
      return readContainer(element, inside)
    case 'paragraph':
      return readApart(element, inside)
    case 'heading':
      return readApart(element.name === 'num' ? withoutOrigins(element) : element, { ...inside, role: 'heading' })
    case 'quotation':
      return readQuotation(element, inside)
    case 'table':
      return readTable(element, inside)
    case 'figure':
      return readFigure(element, inside)
    case 'left-out':
      return state.find('left-out', `The table of contents${element.name === 'toc' ? '' : '’ heading'} is left out.`, element)
    case 'metadata':
      return
    case 'unknown':
      state.findUnknown(element)
      return readNodes(element.children, inside)
  }
}

function readApart(element: XmlElement, inside: Inside): void {
  endWords(inside)
  readNodes(element.children, inside)
  endWords(inside)
}

/** A number that is no provision's label keeps the words of the note beside it. */
function withoutOrigins(num: XmlElement): XmlElement {
  return { ...num, children: num.children.flatMap((child) => (isOrigin(child) ? [' ', ...child.children, ' '] : child)) }
}

function readContainer(element: XmlElement, inside: Inside): void {
  const isNumbered =
    element.name === 'blockContainer' && element.children.some((child) => isElement(child) && child.name === 'num')
  if (isNumbered) return readProvision(element, inside)
  const role = roleOf(element) ?? inside.role
  endWords(inside)
  if (inside.state.manner.section === 'group' && element.name === 'mainBody') readHeaded(element.children, inside)
  else readNodes(element.children, role ? { ...inside, role } : inside)
  endWords(role ? { ...inside, role } : inside)
}

/** Explanatory Notes put each paragraph without a number in a level of its own. */
function isBareLevel(element: XmlElement, { state }: Inside): boolean {
  return state.manner.section === 'group' && element.name === 'level' && !childNamed(element, 'num')
}

function roleOf({ name, attributes }: XmlElement): Words['role'] {
  if (name === 'intro' || name === 'listIntroduction') return 'introduction'
  if (name === 'wrapUp' || name === 'listWrapUp') return 'wrap-up'
  if (name === 'longTitle') return 'long-title'
  return name === 'formula' && attributes['name'] === 'enactingText' ? 'enacting-words' : undefined
}

function readTable(element: XmlElement, inside: Inside): void {
  endWords(inside)
  const { state, place } = inside
  const table = readXhtmlTable(element, {
    content: (nodes) => blocksOf(nodes, { state, place }),
    caption: (nodes) => runsOf(nodes, inside, inside.out),
  })
  inside.out.push(table)
}

function readFigure(element: XmlElement, inside: Inside): void {
  endWords(inside)
  const isImage = element.name === 'img'
  const words = isImage ? (element.attributes['alt'] ?? '').trim() : (wordsWithin(element) ?? '')
  inside.out.push({ kind: 'figure', what: isImage ? 'image' : 'formula', words })
}
