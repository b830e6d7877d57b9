import type { Emphasis, ProvisionLevel } from '../document/index.ts'
import { elementsIn, type XmlElement } from '../xml/index.ts'

/** The namespace of Akoma Ntoso 3.0, the version that Parliament and The National Archives write. */
export const akomaNtosoNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** What an element does in a text. */
export type ElementUse =
  /** Holds other blocks and says nothing of its own. */
  | 'container'
  | 'provision'
  | 'quotation'
  | 'table'
  | 'figure'
  /** A paragraph: its words are apart from what stands before and after. */
  | 'paragraph'
  | 'heading'
  /** Stands in a sentence. */
  | 'inline'
  | 'reference'
  | 'term'
  | 'note'
  | 'break'
  | 'left-out'
  | 'metadata'
  | 'unknown'

const uses: ReadonlyMap<string, ElementUse> = new Map([
  ...named('container', 'body mainBody coverPage preface preamble conclusions content intro wrapUp attachments attachment doc'),
  ...named('container', 'components component collectionBody blockContainer tblock block container longTitle formula foreign'),
  ...named('container', 'blockList listIntroduction listWrapUp ul ol interstitial div citations citation portionBody recitals'),
  ...named('container', 'amendment amendmentBody amendmentHeading amendmentContent amendmentJustification statement'),
  ...named('provision', 'part chapter section subsection paragraph subparagraph level hcontainer article rule clause title'),
  ...named('provision', 'subtitle book tome division subdivision subpart subchapter subsection subrule subclause proviso'),
  ...named('provision', 'transitional point indent alinea list sublist item li recital'),
  ...named('quotation', 'quotedStructure embeddedStructure'),
  ...named('table', 'table'),
  ...named('figure', 'math img'),
  ...named('paragraph', 'p signature'),
  ...named('heading', 'heading subheading crossHeading num'),
  ...named('inline', 'inline span i b u em strong sup sub abbr mod rmod ins del omissis decoration quotedText embeddedText'),
  ...named('inline', 'docTitle docStage docDate docNumber docIntroducer docProponent docType docPurpose docStatus docAuthority'),
  ...named('inline', 'docCommittee docJurisdiction docketNumber shortTitle date time person role organization location quantity'),
  ...named(
    'inline',
    'entity event process concept object rmod remark noteRef placeholder fillIn opinion judge lawyer party session',
  ),
  ...named('inline', 'legislature vote outcome recordedTime affectedDocument relatedDocument change rref mmod'),
  ...named('reference', 'ref mref a'),
  ...named('term', 'def term'),
  ...named('note', 'authorialNote'),
  ...named('break', 'br eol eop'),
  ...named('left-out', 'toc'),
  ...named('metadata', 'meta'),
])

function named(use: ElementUse, names: string): [name: string, use: ElementUse][] {
  return names.split(' ').map((name) => [name, use])
}

/** What an element does in a text, by its name and what kind of block it says it is. */
export function useOf({ name, attributes }: XmlElement): ElementUse {
  if (name === 'block') return attributes['name'] === 'ToCHeading' ? 'left-out' : 'paragraph'
  return uses.get(name) ?? 'unknown'
}

const sentenceUses: ReadonlySet<ElementUse> = new Set(['inline', 'reference', 'term', 'note', 'break', 'unknown'])

/** Whether an element and all within it are part of a sentence. */
export function standsInSentence(element: XmlElement): boolean {
  return sentenceUses.has(useOf(element)) && elementsIn(element).every(standsInSentence)
}

const emphasisByName: ReadonlyMap<string, Emphasis> = new Map([
  ['i', 'italic'],
  ['em', 'italic'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['u', 'underline'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['italic', 'italic'],
  ['bold', 'bold'],
  ['underline', 'underline'],
  ['superscript', 'superscript'],
  ['subscript', 'subscript'],
  ['smallCaps', 'small-caps'],
  ['smallcaps', 'small-caps'],
  ['uppercase', 'upper-case'],
])

/** How an element sets its words: by its name, or by the name that an `inline` gives. */
export function emphasisOf({ name, attributes }: XmlElement): Emphasis | undefined {
  return emphasisByName.get(name === 'inline' ? (attributes['name'] ?? '') : name)
}

const levelByName: ReadonlyMap<string, ProvisionLevel> = new Map([
  ['part', 'part'],
  ['chapter', 'chapter'],
  ['subsection', 'subsection'],
  ['paragraph', 'paragraph'],
  ['subparagraph', 'sub-paragraph'],
  ['article', 'article'],
  ['rule', 'rule'],
  ['clause', 'clause'],
  ['recital', 'recital'],
  ['title', 'group'],
  ['subtitle', 'group'],
  ['book', 'group'],
  ['tome', 'group'],
  ['division', 'group'],
  ['subdivision', 'group'],
  ['subpart', 'group'],
  ['subchapter', 'group'],
])

const levelByHcontainer: ReadonlyMap<string, ProvisionLevel> = new Map([
  ['crossheading', 'cross-heading'],
  ['definition', 'definition'],
  ['schedule', 'schedule'],
  ['regulation', 'regulation'],
  ['article', 'article'],
  ['rule', 'rule'],
  ['section', 'section'],
])

/** The level that an element's name gives; undefined where it depends on what it stands in. */
export function levelNamed({ name, attributes }: XmlElement): ProvisionLevel | undefined {
  return name === 'hcontainer' ? (levelByHcontainer.get(attributes['name'] ?? '') ?? 'group') : levelByName.get(name)
}
