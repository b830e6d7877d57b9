import { Places, type Block, type Note, type Place, type ReadingFinding, type Words } from '../document/index.ts'
import { RunBuilder } from '../reading/index.ts'
import { inShort, type XmlElement } from '../xml/index.ts'
import type { Variables } from './variables.ts'

/** How documents of one kind are read. */
export interface Manner {
  /** What a `section` is: the clause of a Bill, the section of an Act, a group of Explanatory Notes. */
  readonly section: 'clause' | 'section' | 'group'
  readonly readElement: (element: XmlElement, inside: Inside) => void
}

/** Where what is being read goes, and what it stands in. */
export interface Inside {
  readonly state: TextState
  readonly place: Place
  readonly role?: Words['role']
  readonly out: Block[]
}

/** What goes with the reading of one document from its first element to its last. */
export class TextState {
  readonly places = new Places()
  readonly notes: Note[] = []
  readonly findings: ReadingFinding[] = []
  readonly variables: Variables
  readonly manner: Manner
  /** The words being gathered. */
  runs = new RunBuilder()
  private readonly fileIds = new Set<string>()
  private readonly unknown = new Set<string>()

  constructor(variables: Variables, manner: Manner) {
    this.variables = variables
    this.manner = manner
  }

  /** Reads with words of its own, while those gathered so far wait. */
  apart<Value>(read: () => Value): Value {
    const waiting = this.runs
    this.runs = new RunBuilder()
    const value = read()
    this.runs = waiting
    return value
  }

  find(code: ReadingFinding['code'], message: string, { line }: XmlElement): void {
    this.findings.push({ code, message: inShort(message, 300), line })
  }

  /** Says once for each name that the reader does not know it. */
  findUnknown(element: XmlElement): void {
    const { name } = element
    if (this.unknown.has(name)) return
    this.unknown.add(name)
    this.find('unknown-element', `<${name}> is not an element this reader knows; its words are kept as they stand.`, element)
  }

  /** Says when an id that references of the file point to was given before. */
  noteFileId(element: XmlElement): void {
    const id = element.attributes['eId']
    if (id === undefined) return
    if (this.fileIds.has(id)) {
      this.find('duplicate-id', `The id “${id}” was given before; a reference to it may mean either.`, element)
    }
    this.fileIds.add(id)
  }
}
