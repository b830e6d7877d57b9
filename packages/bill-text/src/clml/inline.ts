import { closeUp, plainText, type ChangeKind, type Emphasis, type Run } from '../document/index.ts'
import { RunBuilder, type OpenMark } from '../reading/index.ts'
import { isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import { formulaWords } from './formula.ts'
import { isLeftOut, leaveOut } from './left-out.ts'
import type { Reading } from './reading.ts'

const emphases = new Map<string, Emphasis>([
  ['Emphasis', 'italic'],
  ['Strong', 'bold'],
  ['SmallCaps', 'small-caps'],
  ['Superior', 'superscript'],
  ['Inferior', 'subscript'],
  ['Underline', 'underline'],
  ['Uppercase', 'upper-case'],
])

const changes = new Map<string, ChangeKind>([
  ['Addition', 'addition'],
  ['Substitution', 'substitution'],
  ['Repeal', 'repeal'],
])

const references = new Set(['Citation', 'CitationSubRef', 'InternalLink', 'ExternalLink'])
const noteReferences = new Set(['CommentaryRef', 'FootnoteRef', 'MarginNoteRef'])

/** Elements that say of the words in them nothing that a reader of the text needs. */
const transparent = new Set(
  'Acronym Abbreviation Span Definition Proviso InlineAmendment Note DateText Expanded br span sup sub strong em b i a'.split(
    ' ',
  ),
)

const inline = new Set([
  ...emphases.keys(),
  ...changes.keys(),
  ...references,
  ...noteReferences,
  ...transparent,
  'Term',
  'Character',
  'math',
])

const characters = new Map([
  ['EmSpace', '\u2003'],
  ['EnSpace', '\u2002'],
  ['ThinSpace', '\u2009'],
  ['Minus', '\u2212'],
])

/** Whether a node stands among words rather than between them. */
export function isInline(node: XmlNode): boolean {
  return !isElement(node) || inline.has(node.name)
}

/** The character that an element stands for; padding is a space. */
export function characterOf({ attributes }: XmlElement): string {
  return characters.get(attributes['Name'] ?? '') ?? '\u00A0'
}

/** The words of nodes with their marks; empty when there are none and no note hangs there. */
export function runsOf(nodes: readonly XmlNode[], reading: Reading): Run[] {
  const builder = new RunBuilder()
  gather(nodes, builder, reading)
  return builder.take()
}

/** The words of an element with their marks. */
export function runsIn(element: XmlElement | undefined, reading: Reading): Run[] {
  return element ? runsOf(element.children, reading) : []
}

/** The words of runs on one line. */
export function lineOf(runs: readonly Run[]): string {
  return closeUp(plainText(runs))
}

function gather(nodes: readonly XmlNode[], builder: RunBuilder, reading: Reading): void {
  for (const node of nodes) {
    if (typeof node === 'string') builder.text(node)
    else if (isElement(node)) gatherElement(node, builder, reading)
  }
}

function gatherElement(element: XmlElement, builder: RunBuilder, reading: Reading): void {
  const { name, children } = element
  if (isLeftOut(element)) return leaveOut(element, reading)
  if (name === 'Character') builder.text(characterOf(element))
  if (name === 'br') builder.text(' ')
  if (name === 'math') return builder.text(formulaWords(element))
  const mark = markOf(element, reading)
  if (mark) builder.open(mark)
  if (noteReferences.has(name)) hangNote(element, builder, reading)
  if (!inline.has(name)) return gatherUnknown(element, builder, reading)
  gather(children, builder, reading)
  if (mark) builder.close()
}

/** What does not belong among words is set apart from them, as it would be in print. */
function gatherUnknown(element: XmlElement, builder: RunBuilder, reading: Reading): void {
  reading.find('unknown-element', `There is an element ${element.name} among words. Its words are kept.`, element)
  builder.text(' ')
  gather(element.children, builder, reading)
  builder.text(' ')
}

function markOf(element: XmlElement, reading: Reading): OpenMark | undefined {
  const { name, attributes } = element
  const style = emphases.get(name)
  if (style) return { mark: 'emphasis', style }
  if (name === 'Term') return { mark: 'term' }
  if (references.has(name)) {
    const id = attributes['Ref'] ?? attributes['SectionRef']
    const uri = attributes['URI']
    return { mark: 'reference', ...(id && { id }), ...(uri && { uri }) }
  }
  const change = changes.get(name)
  if (!change) return undefined
  const note = reading.noteId(element, 'CommentaryRef')
  const id = attributes['ChangeId']
  return { mark: 'change', change, ...(id && { id }), ...(note && { note }) }
}

function hangNote(element: XmlElement, builder: RunBuilder, reading: Reading): void {
  const id = reading.noteId(element, 'Ref')
  if (id !== undefined) builder.point({ mark: 'note', id })
}
