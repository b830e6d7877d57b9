import { descend, elementsIn, wordsWithin, type XmlElement } from '../xml/index.ts'

const variable = /#(var\w+)/g
/** Titles and addresses are far shorter. A file whose values refer to values to grow without end gets nothing for them. */
const longest = 2000
/** A title holds a year, and a year nothing. */
const deepest = 8
/** What all placeholders of a file may stand for together, in characters. */
const mostForPlaceholders = 1_000_000

/**
 * What LawMaker keeps once and points to everywhere: the title, the number, the stage, the people named. A value "#varBillTitle" stands
 * for what the list of references shows under that id.
 */
export class Variables {
  private readonly document: XmlElement
  private readonly shown: ReadonlyMap<string, string>
  private readonly resolved = new Map<string, string | undefined>()
  private depth = 0
  private leftForPlaceholders = mostForPlaceholders
  private elementsById: Map<string, XmlElement> | undefined

  constructor(document: XmlElement) {
    this.document = document
    this.shown = new Map(
      elementsIn(descend(document, 'meta', 'references') ?? document).flatMap(({ attributes: { eId, showAs } }) =>
        eId !== undefined && showAs !== undefined ? [[eId, showAs]] : [],
      ),
    )
  }

  /** What is shown under an id, variables inside it replaced as well; undefined when there is none or it is empty. */
  get(id: string): string | undefined {
    if (!this.resolved.has(id) && this.depth < deepest) {
      // Until it is known it is nothing, so that values which go round in circles end.
      this.resolved.set(id, undefined)
      this.depth += 1
      this.resolved.set(id, this.resolve(this.shown.get(id)))
      this.depth -= 1
    }
    return this.resolved.get(id)
  }

  /** A value of the file with its variables replaced; undefined when nothing is left. */
  resolve(value: string | undefined): string | undefined {
    if (value === undefined || value.length > longest) return undefined
    const words = value.replace(variable, (_, id: string) => this.get(id) ?? '').trim()
    return words === '' || words.length > longest ? undefined : words
  }

  /** The words a placeholder stands for: a variable's, a listed person's, or those of another element of the file. */
  wordsFor(href: string | undefined): string | undefined {
    const id = href?.startsWith('#') ? href.slice(1) : ''
    const words = this.shown.has(id) ? this.get(id) : this.wordsOf(id)
    this.leftForPlaceholders -= words?.length ?? 0
    return this.leftForPlaceholders < 0 ? undefined : words
  }

  private wordsOf(id: string): string | undefined {
    if (!this.resolved.has(id)) {
      this.elementsById ??= byId(this.document)
      const words = wordsWithin(this.elementsById.get(id))
      this.resolved.set(id, words === undefined || words.length > longest ? undefined : words)
    }
    return this.resolved.get(id)
  }
}

/** The first element of each id. */
function byId(element: XmlElement, elements = new Map<string, XmlElement>()): Map<string, XmlElement> {
  const id = element.attributes['eId']
  if (id !== undefined && !elements.has(id)) elements.set(id, element)
  for (const child of elementsIn(element)) byId(child, elements)
  return elements
}
