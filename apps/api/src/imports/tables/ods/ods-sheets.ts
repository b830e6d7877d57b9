import type { TableLimits } from '../limits.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import type { XmlHandler, XmlTag } from '../xml/xml-events.ts'

/** What of a content part is no table of the document: pictures, notes, changes, copies of tables elsewhere. */
const asides: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:forms',
  'table:dde-links',
  'table:shapes',
  'table:tracked-changes',
  'text:note',
  'text:ruby-text',
])

/** Follows which table of a document the reading is in, and keeps out what is none of it. */
export class SheetFollower {
  /** How many tables have begun. */
  begun = 0
  /** Whether the reading is inside a table of the document itself. */
  isInside = false
  private aside = 0
  private depth = 0

  /** Whether the tag belongs to a table of the document. */
  open({ local, name }: XmlTag): boolean {
    if (this.aside > 0 || asides.has(name) || name.startsWith('draw:')) {
      this.aside += 1
      return false
    }
    if (local === 'table' && name === 'table:table') {
      this.depth += 1
      if (this.depth === 1) {
        this.begun += 1
        this.isInside = true
      }
    }
    return this.isInside && this.depth === 1
  }

  /** Whether what closes belongs to a table of the document. */
  close(local: string): boolean {
    if (this.aside > 0) {
      this.aside -= 1
      return false
    }
    const belonged = this.isInside && this.depth === 1
    if (local === 'table' && this.depth > 0) {
      this.depth -= 1
      this.isInside = this.depth > 0
    }
    return belonged
  }

  /** Whether text met here belongs to a table of the document. */
  get isTold(): boolean {
    return this.aside === 0 && this.depth === 1
  }
}

/** A table found in a document. */
export interface FoundSheet {
  readonly name: string
  readonly hidden: boolean
  /** Which of all tables it is, from 1. */
  readonly place: number
}

/** Lists the tables of a document. Copies of tables of other files, which LibreOffice keeps beside them, are left out. */
export class SheetList implements XmlHandler {
  readonly sheets: FoundSheet[] = []
  /** Whether this is the content of a document at all. */
  isContent = false
  private readonly follower = new SheetFollower()
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private readonly limits: TableLimits

  constructor(limits: TableLimits) {
    this.limits = limits
  }

  open(tag: XmlTag): void {
    const { name, attributes } = tag
    const before = this.follower.begun
    this.follower.open(tag)
    if (name === 'office:document-content') this.isContent = true
    else if (name === 'style:style') this.style = attributes['style:name'] ?? ''
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.hide()
    else if (this.follower.begun > before) this.add(attributes)
  }

  close(local: string): void {
    this.follower.close(local)
  }

  private hide(): void {
    this.hiddenStyles.add(this.style)
    if (this.hiddenStyles.size > this.limits.styles)
      throw damaged('The spreadsheet has more styles than any spreadsheet program writes.')
  }

  private add(attributes: XmlTag['attributes']): void {
    const style = attributes['table:style-name'] ?? ''
    if (style === 'ta_extref') return
    const most = this.limits.sheets
    if (this.sheets.length >= most)
      throw new Unreadable('too-large', `The spreadsheet has more than ${most} sheets. Keep those with figures.`)
    const { begun } = this.follower
    this.sheets.push({ name: attributes['table:name'] ?? `${begun}`, hidden: this.hiddenStyles.has(style), place: begun })
  }
}
