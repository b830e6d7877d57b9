import { closeUp } from '../document/words.ts'
import { elementsIn, isElement, type XmlElement } from '../xml/index.ts'

/** What repeats a formula in the notation of the program it was written with. */
const repeated = new Set(['annotation', 'annotation-xml'])

/** A formula of MathML on one line: fractions with a stroke, powers with a caret, and brackets where they need them. */
export function formulaWords(element: XmlElement): string {
  return closeUp(partWords(element))
}

function partWords(element: XmlElement): string {
  if (repeated.has(element.name)) return ''
  const parts = elementsIn(element)
  const [first, second] = parts
  if (first && second && element.name === 'mfrac') return `${grouped(first)} / ${grouped(second)}`
  if (first && second && element.name === 'msup') return `${grouped(first)}^${grouped(second)}`
  if (first && second && element.name === 'msub') return `${grouped(first)}_${grouped(second)}`
  if (element.name === 'mfenced') return `(${parts.map(partWords).join(', ')})`
  return element.children.map((child) => (isElement(child) ? partWords(child) : typeof child === 'string' ? child : '')).join(' ')
}

function grouped(element: XmlElement): string {
  const words = closeUp(partWords(element))
  return /[\s/^]/.test(words) ? `(${words})` : words
}
