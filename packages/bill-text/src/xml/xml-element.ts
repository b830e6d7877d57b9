/** An element of an XML file, by its local name and namespace; prefixes are the writer's choice and are not kept. */
export interface XmlElement {
  readonly name: string
  /** The namespace's address; empty when there is none. */
  readonly namespace: string
  /** By local name. Where two attributes share one, that without a prefix is kept. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** The line of the file on which its opening tag ends, from 1. */
  readonly line: number
}

/** A processing instruction: LawMaker marks where each printed line begins with `<?L 3-7?>`. */
export interface XmlInstruction {
  readonly target: string
  readonly body: string
}

export type XmlNode = string | XmlElement | XmlInstruction

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string' && 'name' in node
}

/** The child elements, in order. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement)
}

/** The first child of that name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name)
}

/** The children of that name, in order. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? elementsIn(element).filter((child) => child.name === name) : []
}

/** The element reached by following names inwards, the first of each. */
export function descend(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce(childNamed, element)
}

/** Every element within, itself included, in the order of the file. */
export function* elementsWithin(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of elementsIn(element)) yield* elementsWithin(child)
}

/** All its text, in order, white space as in the file. */
export function textWithin(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (isElement(child) ? textWithin(child) : typeof child === 'string' ? child : '')).join('')
}

/** All its text with white space closed up; undefined when there is none. */
export function wordsWithin(element: XmlElement | undefined): string | undefined {
  return textWithin(element).replace(/\s+/g, ' ').trim() || undefined
}
