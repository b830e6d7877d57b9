import type { Block, LegislationText } from '../document/index.ts'
import { accountFor, type Account, type Accounted } from '../reading/index.ts'
import { elementsIn, isElement, type XmlElement } from '../xml/index.ts'
import { formulaWords } from './formula.ts'
import { characterOf, isInline } from './inline.ts'
import { isLeftOut } from './left-out.ts'
import { isListOfNotes } from './notes.ts'
import { inPrintOrder, isLabel } from './print-order.ts'
import { quotationMarks } from './quoted.ts'
import { clmlRoots } from './read-clml.ts'

/**
 * Counts the words of a document in CLML against those of the text read from it, in the order of print. Labels count without the
 * brackets and stops that print adds to them; the numbers of lists and the quotation marks that print adds count on both sides. Left out
 * are tables of contents and what editors and programs wrote for each other; metadata is not counted.
 */
export function accountForClml(root: XmlElement, text: LegislationText): Account {
  const bare = { ...text, front: bareLabels(text.front), body: bareLabels(text.body), back: bareLabels(text.back) }
  const notes = text.notes.map((note) => ({ ...note, content: bareLabels(note.content) }))
  return accountFor(inPrintOrder(root), { ...bare, notes }, ruleFor)
}

function ruleFor(element: XmlElement, parent: XmlElement): Accounted {
  if (clmlRoots.has(parent.name) && element.name === 'Metadata') return { as: 'metadata' }
  if (clmlRoots.has(parent.name) && isListOfNotes(element)) return { as: 'note' }
  if (isLeftOut(element)) return { as: 'left-out' }
  const isInSentence = isInline(element) && element.name !== 'br' && element.name !== 'Key'
  return { as: isInSentence ? 'sentence' : 'apart', ...givenWords(element, parent) }
}

function givenWords(element: XmlElement, parent: XmlElement): Omit<Accounted, 'as'> {
  const { name, attributes } = element
  if (isLabel(element, parent)) return { instead: bareLabel(labelWords(element)) }
  if (name === 'math') return { instead: formulaWords(element) }
  if (name === 'Character') return { instead: characterOf(element) }
  if (name === 'Image' || name === 'IncludedDocument') return { instead: attributes['Description'] ?? '' }
  if (name === 'AppendText') return { joined: followsQuotation(element, parent) }
  if (!quotations.has(name)) return {}
  const [before, after] = quotationMarks(element)
  return { before, after }
}

const quotations: ReadonlySet<string> = new Set(['BlockAmendment', 'BlockExtract'])

function followsQuotation(element: XmlElement, parent: XmlElement): boolean {
  const before = elementsIn(parent)
  return element.children.length > 0 && quotations.has(before[before.indexOf(element) - 1]?.name ?? '')
}

function bareLabels(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'provision':
        return { ...block, ...(block.label && { label: bareLabel(block.label) }), content: bareLabels(block.content) }
      case 'quoted':
        return { ...block, content: bareLabels(block.content) }
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, content: bareLabels(cell.content) })),
          })),
        }
      case 'words':
      case 'figure':
        return block
    }
  })
}

/** The words of a label, characters that elements stand for among them. */
function labelWords(element: XmlElement): string {
  if (element.name === 'Character') return characterOf(element)
  return element.children.map((child) => (isElement(child) ? labelWords(child) : typeof child === 'string' ? child : '')).join('')
}

function bareLabel(label: string): string {
  return label.replace(/[^\p{L}\p{N}\s]/gu, '')
}
