import type { Block, Place } from '../document/index.ts'
import { isElement, type XmlElement } from '../xml/index.ts'
import { blocksIn, blocksOf } from './blocks.ts'
import { formulaWords } from './formula.ts'
import type { Reading } from './reading.ts'

/** A formula by the words of its MathML, then what its letters stand for. */
export function readFormula(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  return element.children.flatMap((child): readonly Block[] => {
    if (isElement(child) && child.name === 'math') return [{ kind: 'figure', what: 'formula', words: formulaWords(child) }]
    return blocksOf([child], place, reading)
  })
}

/** An image, or a document shown as one, by the description that the file gives. */
export function readImage(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  return [{ kind: 'figure', what: 'image', words: element.attributes['Description'] ?? '' }, ...blocksIn(element, place, reading)]
}
