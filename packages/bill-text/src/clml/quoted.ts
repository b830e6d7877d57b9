import type { Block, Place, ProvisionLevel, Quoted } from '../document/index.ts'
import type { XmlElement } from '../xml/index.ts'
import { blocksIn } from './blocks.ts'
import type { Reading } from './reading.ts'

/** Text of another law that this one inserts or repeats. The file leaves the quotation marks out, print adds them. */
export function readQuoted(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  return [quotedFrom(element, quotationMarks(element), { place, reading })]
}

/** A document that is attached to this one: its Articles are not this one's. */
export function readAttachment(element: XmlElement, place: Place, reading: Reading): readonly Block[] {
  return [quotedFrom(element, ['', ''], { place, reading })]
}

interface At {
  readonly place: Place
  readonly reading: Reading
}

function quotedFrom(element: XmlElement, [open, close]: readonly [string, string], { place, reading }: At): Quoted {
  const content = reading.numbered(levelIn(element, reading), () => blocksIn(element, reading.places.quotedIn(place), reading))
  return { kind: 'quoted', open, close, content, after: [] }
}

/** The quotation marks that print puts around an element. */
export function quotationMarks({ attributes }: XmlElement): readonly [string, string] {
  const format = attributes['Format']
  if (format === 'none') return ['', '']
  return format === 'single' ? ['‘', '’'] : ['“', '”']
}

/** What the other law is numbered by, as far as the file says. */
function levelIn({ attributes }: XmlElement, reading: Reading): ProvisionLevel {
  if (attributes['Context'] === 'schedule') return 'paragraph'
  switch (attributes['TargetSubClass'] ?? attributes['SourceSubClass']) {
    case 'order':
      return 'article'
    case 'regulation':
      return 'regulation'
    case 'rule':
    case 'rules':
      return 'rule'
    default:
      return attributes['TargetClass'] === 'primary' || attributes['SourceClass'] === 'primary' ? 'section' : reading.mainLevel
  }
}
