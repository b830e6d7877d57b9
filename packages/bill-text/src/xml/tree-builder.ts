import type { SaxesTagNS } from 'saxes'
import type { XmlElement, XmlInstruction, XmlNode } from './xml-element.ts'

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/** Stacks what a parser announces into a tree of elements. */
export class TreeBuilder {
  root: XmlElement | undefined
  /** Elements and instructions so far. */
  nodes = 0
  private readonly unclosed: OpenElement[] = []
  private readonly line: () => number

  constructor(line: () => number) {
    this.line = line
  }

  /** How many elements are open. */
  get depth(): number {
    return this.unclosed.length
  }

  open(tag: SaxesTagNS): void {
    const element = { name: tag.local, namespace: tag.uri, attributes: attributesOf(tag), children: [], line: this.line() }
    this.add(element)
    this.root ??= element
    this.unclosed.push(element)
    this.nodes += 1
  }

  close(): void {
    this.unclosed.pop()
  }

  text(text: string): void {
    this.add(text)
  }

  instruction(instruction: XmlInstruction): void {
    this.add(instruction)
    this.nodes += 1
  }

  private add(node: XmlNode): void {
    this.unclosed.at(-1)?.children.push(node)
  }
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes = new Attributes()
  for (const { local, prefix, value } of Object.values(tag.attributes)) {
    if (prefix === '' || attributes[local] === undefined) attributes[local] = value
  }
  return attributes
}

/**
 * Objects that inherit nothing, so that no name of JavaScript's is found in them. Made by a constructor, since the engine keeps what
 * `Object.create(null)` makes as a slow dictionary.
 */
const Attributes = function Attributes() {} as unknown as { new (): Record<string, string>; prototype: object }
Attributes.prototype = Object.create(null)
