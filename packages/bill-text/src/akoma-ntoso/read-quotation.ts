import type { XmlElement } from '../xml/index.ts'
import { blocksOf, endWords } from './read-nodes.ts'
import type { Inside } from './text-state.ts'

/** Words of another law that this one inserts: provisions in them are not this text's own. */
export function readQuotation(element: XmlElement, inside: Inside): void {
  endWords(inside)
  const { state } = inside
  const { startQuote: open = '', endQuote: close = '' } = element.attributes
  const content = blocksOf(element.children, { state, place: state.places.quotedIn(inside.place) })
  inside.out.push({ kind: 'quoted', open, close, content, after: [] })
}
