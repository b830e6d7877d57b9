import type { LegislationText } from '../document/index.ts'
import { accountFor, type Account, type Accounted, type AccountRule } from '../reading/index.ts'
import { elementsIn, textWithin, type XmlElement } from '../xml/index.ts'
import { Variables } from './variables.ts'
import { useOf } from './vocabulary.ts'

/**
 * Counts the words of a document in Akoma Ntoso against those of the text read from it. Left out are tables of contents, which repeat
 * the headings; metadata is not counted; a placeholder counts for the words it stands for.
 */
export function accountForAkomaNtoso(root: XmlElement, text: LegislationText): Account {
  const document = elementsIn(root)[0] ?? root
  return accountFor(document, text, akomaNtosoRule(document))
}

const quoting: ReadonlySet<string> = new Set([
  'quotedStructure',
  'embeddedStructure',
  'quotedText',
  'embeddedText',
  'def',
  'term',
])
const inSentence: ReadonlySet<string> = new Set(['inline', 'reference', 'term', 'unknown'])

/** What each element of a document in Akoma Ntoso means to the account. */
export function akomaNtosoRule(document: XmlElement): AccountRule {
  const variables = new Variables(document)
  return (element, parent) => {
    const { name, attributes } = element
    if (name === 'meta') return { as: 'metadata' }
    if (name === 'toc' || (name === 'block' && attributes['name'] === 'ToCHeading')) return { as: 'left-out' }
    if (name === 'authorialNote') return { as: isOriginNote(element, parent) ? 'apart' : 'note' }
    if (name === 'br' || name === 'eol' || name === 'eop') return { as: 'apart' }
    return { as: inSentence.has(useOf(element)) ? 'sentence' : 'apart', ...givenWords(element, variables) }
  }
}

function isOriginNote({ attributes }: XmlElement, parent: XmlElement): boolean {
  return parent.name === 'num' && attributes['class'] === 'referenceNote'
}

function givenWords(element: XmlElement, variables: Variables): Omit<Accounted, 'as'> {
  const { name, attributes } = element
  if (quoting.has(name)) return { before: attributes['startQuote'] ?? '', after: attributes['endQuote'] ?? '' }
  if (name === 'inline' && attributes['name'] === 'AppendText') return { joined: textWithin(element).trim() !== '' }
  if (name === 'img') return { instead: attributes['alt'] ?? '' }
  const isPlaceholder = name === 'ref' && attributes['class'] === 'placeholder' && textWithin(element).trim() === ''
  return isPlaceholder ? { instead: variables.wordsFor(attributes['href']) ?? '' } : {}
}
