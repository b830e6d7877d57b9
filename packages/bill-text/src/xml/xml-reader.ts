import { refuse, accept, type Outcome, type Refused } from '@dutywatch/domain'
import { SaxesParser } from 'saxes'
import { inShort } from './in-short.ts'
import { TreeBuilder } from './tree-builder.ts'
import type { XmlElement } from './xml-element.ts'
import { defaultLimits, type XmlLimits } from './xml-limits.ts'

/** Why a file was refused before anybody looked at what it says. */
export type XmlReason = 'not-xml' | 'has-entities' | 'too-large' | 'too-deep' | 'took-too-long'

/** A refusal is heard between slices, so that what a hostile slice costs the parser is bounded. */
const SLICE = 4_096

/**
 * Reads one XML file, piece by piece as it arrives, into a tree. Nothing is fetched and no entity but the five of XML is known: a
 * file that declares its own is refused. Every refusal names the line. After a refusal the rest is ignored.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true })
  private readonly limits: XmlLimits
  private readonly tree: TreeBuilder
  private taken = 0
  private refusal: Refused<XmlReason> | undefined

  constructor(limits: Partial<XmlLimits> = {}) {
    this.limits = { ...defaultLimits, ...limits }
    this.tree = new TreeBuilder(() => this.parser.line)
    this.listen()
  }

  /** Takes the next piece. Answers the refusal as soon as there is one, so that the caller can stop reading. */
  take(piece: string): Refused<XmlReason> | undefined {
    for (let at = 0; at < piece.length && !this.refusal; at += SLICE) this.takeSlice(piece.slice(at, at + SLICE))
    return this.refusal
  }

  /** The root element, once the whole file was taken. */
  end(): Outcome<XmlElement, XmlReason> {
    if (!this.refusal) this.parser.close()
    if (this.refusal) return this.refusal
    const root = this.tree.root
    return root ? accept(root) : refuse('not-xml', 'The file is empty. Choose a file of legislation in XML.')
  }

  private takeSlice(slice: string): void {
    this.taken += slice.length
    if (this.taken > this.limits.characters) {
      const allowed = this.limits.characters.toLocaleString('en-GB')
      this.refuse('too-large', `it has more than ${allowed} characters. Send one document at a time, or raise the limit.`)
      return
    }
    this.parser.write(slice)
    if (this.limits.expired()) this.refuse('took-too-long', 'reading it took longer than allowed. Send a smaller file.')
  }

  private listen(): void {
    const { parser, tree, limits } = this
    parser.on('error', (error) => this.refuseSyntax(error.message))
    parser.on('doctype', (doctype) => {
      if (doctype.includes('<!')) this.refuse('has-entities', 'it declares entities of its own. Remove its DOCTYPE.')
    })
    parser.on('opentag', (tag) => {
      if (this.refusal) return
      tree.open(tag)
      if (tree.depth > limits.depth)
        this.refuse('too-deep', `elements stand more than ${limits.depth} deep. This is not legislation.`)
      if (tree.nodes > limits.nodes)
        this.refuse('too-large', `it has more than ${limits.nodes.toLocaleString('en-GB')} elements.`)
    })
    parser.on('closetag', () => this.refusal ?? tree.close())
    parser.on('text', (text) => this.refusal ?? tree.text(text))
    parser.on('cdata', (text) => this.refusal ?? tree.text(text))
    parser.on('processinginstruction', ({ target, body }) => this.refusal ?? tree.instruction({ target, body }))
  }

  private refuseSyntax(message: string): void {
    this.refuse(
      'not-xml',
      `it is not well-formed XML (${inShort(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), 160)}). Fetch the file again.`,
    )
  }

  private refuse(reason: XmlReason, what: string): void {
    this.refusal ??= refuse(reason, `Line ${this.parser.line}: ${what}`)
  }
}

/** Reads a whole XML file held as text: `XmlReader` for those who have all of it. */
export function readXml(text: string, limits?: Partial<XmlLimits>): Outcome<XmlElement, XmlReason> {
  const reader = new XmlReader(limits)
  reader.take(text)
  return reader.end()
}
