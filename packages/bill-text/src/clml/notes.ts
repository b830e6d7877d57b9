import type { Note, Place } from '../document/index.ts'
import { childrenNamed, type XmlElement } from '../xml/index.ts'
import { blocksIn } from './blocks.ts'
import type { Reading } from './reading.ts'

const lists = [
  ['Footnotes', 'Footnote'],
  ['MarginNotes', 'MarginNote'],
  ['Commentaries', 'Commentary'],
] as const

/** The footnotes, margin notes and editors' commentaries that stand beside the text. */
export function notesIn(root: XmlElement, reading: Reading): readonly Note[] {
  return lists.flatMap(([list, note]) =>
    childrenNamed(root, list)
      .flatMap((element) => childrenNamed(element, note))
      .map((element) => noteFrom(element, reading)),
  )
}

function noteFrom(element: XmlElement, reading: Reading): Note {
  const id = reading.fileId(element) ?? ''
  const sort = element.attributes['Type']
  return { id, ...(sort && { sort }), content: blocksIn(element, placeOf(id), reading) }
}

/** Provisions that stand in a note are of no law. */
function placeOf(id: string): Place {
  const address = `note-${id}`
  return { level: 'text', address, numbering: { of: 'quoted', address } }
}
