import type { Quoted } from '../document/index.ts'
import { elementsIn, isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import { blocksOf, readNodes, runsOf } from './read-nodes.ts'
import type { Inside } from './text-state.ts'
import { emphasisOf, standsInSentence } from './vocabulary.ts'

/** Words in a sentence, with the emphasis and the quotation marks that the element gives them. */
export function readInline(element: XmlElement, inside: Inside): void {
  const { runs } = inside.state
  if (element.attributes['name'] === 'AppendText' && readAppended(element, inside)) return
  const style = emphasisOf(element)
  const { startQuote = '', endQuote = '' } = element.name.endsWith('Text') ? element.attributes : {}
  runs.text(startQuote)
  if (style) runs.open({ mark: 'emphasis', style })
  readNodes(element.children, inside)
  if (style) runs.close()
  runs.text(endQuote)
}

/** What follows a quotation in the same sentence is kept with it; false when no quotation has just ended. */
function readAppended(element: XmlElement, inside: Inside): boolean {
  const last = inside.out.at(-1)
  if (last?.kind !== 'quoted' || last.after.length > 0 || !inside.state.runs.isBlank) return false
  if (!elementsIn(element).every(standsInSentence)) return false
  const after = runsOf(element.children, inside, inside.out)
  const index = inside.out.lastIndexOf(last)
  inside.out[index] = { ...last, after } satisfies Quoted
  return true
}

/** A term where it is defined, in the quotation marks that the file gives it by attribute. */
export function readTerm(element: XmlElement, inside: Inside): void {
  const { runs } = inside.state
  const { startQuote = '', endQuote = '' } = element.attributes
  runs.text(startQuote)
  runs.open({ mark: 'term' })
  readNodes(element.children, inside)
  runs.close()
  runs.text(endQuote)
}

/** A reference by the id of the file or the address it points to; an empty one that holds a place gives the words it stands for. */
export function readReference(element: XmlElement, inside: Inside): void {
  const { href = '', class: sort } = element.attributes
  const isEmpty = isBlank(element)
  if (sort === 'placeholder') {
    if (isEmpty) readPlaceholder(element, inside)
    return readNodes(element.children, inside)
  }
  const { state } = inside
  if (isEmpty || href === '') state.find('empty-reference', `A reference to “${href}” says nothing or leads nowhere.`, element)
  if (href === '') return readNodes(element.children, inside)
  state.runs.open({ mark: 'reference', ...(href.startsWith('#') ? { id: href.slice(1) } : { uri: href }) })
  readNodes(element.children, inside)
  state.runs.close()
}

function isBlank(node: XmlNode): boolean {
  if (typeof node === 'string') return node.trim() === ''
  return !isElement(node) || node.children.every(isBlank)
}

function readPlaceholder(element: XmlElement, { state }: Inside): void {
  const { href = '' } = element.attributes
  const words = state.variables.wordsFor(href)
  if (words === undefined) state.find('empty-reference', `Nothing in the file says what “${href}” stands for.`, element)
  else state.runs.text(words)
}

/** A note hangs where it stands; its words are kept apart from the text. */
export function readNote(element: XmlElement, { state, place }: Inside): void {
  const { marker } = element.attributes
  const index = state.notes.length
  const id = `note-${index + 1}`
  state.notes.push({ id, content: [] })
  state.notes[index] = { id, content: state.apart(() => blocksOf(element.children, { state, place })) }
  state.runs.point({ mark: 'note', id, ...(marker !== undefined && { label: marker }) })
}
