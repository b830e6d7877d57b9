import { closeUp } from '../document/index.ts'
import { elementsIn, isElement, type XmlElement } from '../xml/index.ts'

/** What repeats a formula in the notation of the program it was written with. */
const repeated: ReadonlySet<string> = new Set(['annotation', 'annotation-xml'])

/** What stands between the two parts of an element that has two. */
const between: ReadonlyMap<string, string> = new Map([
  ['mfrac', ' / '],
  ['msup', '^'],
  ['msub', '_'],
])

/** A formula of MathML on one line: fractions with a stroke, powers with a caret, and brackets where they need them. */
export function formulaWords(element: XmlElement): string {
  return closeUp(partWords(element))
}

function partWords(element: XmlElement): string {
  if (repeated.has(element.name)) return ''
  const sign = between.get(element.name)
  const [first, second, ...more] = elementsIn(element)
  if (sign && first && second && more.length === 0 && !hasOwnWords(element)) return `${grouped(first)}${sign}${grouped(second)}`
  return element.children.map((child) => (isElement(child) ? partWords(child) : typeof child === 'string' ? child : '')).join(' ')
}

function hasOwnWords(element: XmlElement): boolean {
  return element.children.some((child) => typeof child === 'string' && child.trim() !== '')
}

function grouped(element: XmlElement): string {
  const words = closeUp(partWords(element))
  return /[\s/^]/.test(words) ? `(${words})` : words
}
