import fc from 'fast-check'
import { isElement, type XmlElement, type XmlNode } from '../xml/index.ts'

/** One change somewhere in a document: another name, a child lost, doubled, moved to the end or put elsewhere, words, an attribute. */
export interface Mutation {
  readonly at: number
  readonly change: 'rename' | 'drop' | 'double' | 'turn' | 'wrap' | 'speak' | 'mark'
  readonly name: string
  readonly attribute: string
  readonly value: string
}

/** What mutations put in: names of elements and attributes of a vocabulary, and values. */
export interface MutationWords {
  readonly names: readonly string[]
  readonly attributes: readonly string[]
  readonly values: readonly string[]
}

/** One to eight changes of a document. */
export function xmlMutations({ names, attributes, values }: MutationWords): fc.Arbitrary<Mutation[]> {
  const mutation = fc.record({
    at: fc.nat(100_000),
    change: fc.constantFrom<Mutation['change'][]>('rename', 'drop', 'double', 'turn', 'wrap', 'speak', 'mark'),
    name: fc.constantFrom(...names),
    attribute: fc.constantFrom(...attributes),
    value: fc.constantFrom(...values),
  })
  return fc.array(mutation, { minLength: 1, maxLength: 8 })
}

/** A document after changes, one after the other; the root stays. */
export function mutated(root: XmlElement, mutations: readonly Mutation[]): XmlElement {
  return mutations.reduce((document, change) => {
    const counter = { left: 1 + (change.at % Math.max(countOf(document), 1)) }
    return mutate(document, change, counter)
  }, root)
}

function countOf(element: XmlElement): number {
  return element.children.reduce((sum, child) => sum + (isElement(child) ? 1 + countOf(child) : 0), 0)
}

function mutate(element: XmlElement, change: Mutation, counter: { left: number }): XmlElement {
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child) || counter.left < 0) return [child]
    counter.left -= 1
    if (counter.left > 0) return [mutate(child, change, counter)]
    counter.left = -1
    return changed(child, change)
  })
  return { ...element, children }
}

function changed(element: XmlElement, { change, name, attribute, value }: Mutation): readonly XmlNode[] {
  switch (change) {
    case 'rename':
      return [{ ...element, name }]
    case 'drop':
      return []
    case 'double':
      return [element, structuredClone(element)]
    case 'turn':
      return [{ ...element, children: element.children.toReversed() }]
    case 'wrap':
      return [{ ...element, name, attributes: {}, children: [element] }]
    case 'speak':
      return [{ ...element, children: [...element.children, ` spoken${value} `] }]
    case 'mark':
      return [{ ...element, attributes: { ...element.attributes, [attribute]: value } }]
  }
}
