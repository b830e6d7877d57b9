import { closeUp, Places, type Block, type Place, type ProvisionLevel, type ReadingFinding } from '../document/index.ts'
import { childrenNamed, inShort, textWithin, type XmlElement } from '../xml/index.ts'

/** How one kind of element is read into blocks. */
export type BlockReader = (element: XmlElement, place: Place, reading: Reading) => readonly Block[]

/** What the sort of a document decides: what it is numbered by, and whether it is an Act or Measure. */
export interface DocumentSort {
  readonly mainLevel: ProvisionLevel
  readonly isPrimary: boolean
}

/** What one reading of a CLML document knows and gathers on its way. */
export class Reading {
  readonly places = new Places()
  readonly findings: ReadingFinding[] = []
  /** Alternative versions of provisions, kept apart in the file, by their id. */
  readonly versions: ReadonlyMap<string, XmlElement>
  /** The versions that were read where they belong. */
  readonly isPrimary: boolean
  readonly placed = new Set<XmlElement>()
  readonly readers: ReadonlyMap<string, BlockReader>
  private readonly notes: ReadonlySet<string>
  private readonly fileIds = new Set<string>()
  private readonly numberedBy: ProvisionLevel[]

  constructor(root: XmlElement, { mainLevel, isPrimary }: DocumentSort, readers: ReadonlyMap<string, BlockReader>) {
    this.readers = readers
    this.isPrimary = isPrimary
    this.numberedBy = [mainLevel]
    this.versions = byId(root, 'Versions', 'Version')
    const notes = [
      ...byId(root, 'Footnotes', 'Footnote').keys(),
      ...byId(root, 'MarginNotes', 'MarginNote').keys(),
      ...byId(root, 'Commentaries', 'Commentary').keys(),
    ]
    this.notes = new Set(notes)
  }

  /** What a P1 is called here: a section, an article, a paragraph of a Schedule. */
  get mainLevel(): ProvisionLevel {
    return this.numberedBy.at(-1) ?? 'section'
  }

  /** Whether P1s are the document's own, rather than those of a Schedule or of quoted text. */
  get isInMainText(): boolean {
    return this.numberedBy.length === 1
  }

  /** Reads what is numbered in its own way: a Schedule, or text quoted from another law. */
  numbered<Result>(level: ProvisionLevel, read: () => Result): Result {
    this.numberedBy.push(level)
    const result = read()
    this.numberedBy.pop()
    return result
  }

  find(code: ReadingFinding['code'], message: string, { line }: XmlElement): void {
    this.findings.push({ code, message: inShort(message, 300), line })
  }

  /** Notes that an element is left out, where it has words. */
  leaveOut(element: XmlElement, what: string): void {
    const words = closeUp(textWithin(element))
    if (words !== '') this.find('left-out', `Left out ${what} (${words.split(' ').length} words).`, element)
  }

  /** The id of an element in its file, noticing one that was there before. */
  fileId(element: XmlElement): string | undefined {
    const id = element.attributes['id']
    if (id === undefined) return undefined
    if (this.fileIds.has(id))
      this.find('duplicate-id', `The id "${id}" is given a second time. References to it mean the first.`, element)
    this.fileIds.add(id)
    return id
  }

  /** The note that an element refers to; one that the file does not hold is a finding. */
  noteId(element: XmlElement, attribute: 'Ref' | 'CommentaryRef'): string | undefined {
    const id = element.attributes[attribute]
    if (id !== undefined && !this.notes.has(id)) this.find('empty-reference', `There is no note "${id}" in the file.`, element)
    return id
  }
}

/** The entries of a list that stands beside the text, by id; the first where two share one. */
function byId(root: XmlElement, list: string, entry: string): Map<string, XmlElement> {
  const entries = childrenNamed(root, list).flatMap((element) => childrenNamed(element, entry))
  return new Map(entries.toReversed().map((element) => [element.attributes['id'] ?? '', element]))
}
