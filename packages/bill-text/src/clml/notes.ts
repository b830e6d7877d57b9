import type { Note, Place } from '../document/index.ts'
import { elementsIn, isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import { blocksIn, blocksOf } from './blocks.ts'
import type { Reading } from './reading.ts'

const lists: Readonly<Record<string, string>> = { Footnotes: 'Footnote', MarginNotes: 'MarginNote', Commentaries: 'Commentary' }

/** Whether an element of the root is a list of notes. */
export function isListOfNotes({ name }: XmlElement): boolean {
  return Object.hasOwn(lists, name)
}

/** The footnotes, margin notes and editors' commentaries that stand beside the text; words between them are notes without an id. */
export function notesIn(root: XmlElement, reading: Reading): readonly Note[] {
  return elementsIn(root)
    .filter(isListOfNotes)
    .flatMap((list) => list.children.flatMap((child) => notesFrom(child, lists[list.name] ?? '', reading)))
}

function notesFrom(node: XmlNode, name: string, reading: Reading): readonly Note[] {
  if (isElement(node) && node.name === name) return [noteFrom(node, reading)]
  const content = blocksOf([node], placeOf(''), reading)
  return content.length > 0 ? [{ id: '', content }] : []
}

function noteFrom(element: XmlElement, reading: Reading): Note {
  const id = reading.fileId(element) ?? ''
  const sort = element.attributes['Type']
  return { id, ...(sort && { sort }), content: blocksIn(element, placeOf(id), reading) }
}

/** Provisions that stand in a note are of no law. */
function placeOf(id: string): Place {
  const address = ['note', id].filter((part) => part !== '').join('-')
  return { level: 'text', address, numbering: { of: 'quoted', address } }
}
