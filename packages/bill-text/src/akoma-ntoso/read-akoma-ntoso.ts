import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { Places, type Block, type LegislationText, type TextKind } from '../document/index.ts'
import { elementsIn, inShort, isElement, type XmlElement } from '../xml/index.ts'
import { factsOf } from './facts.ts'
import { readElement } from './read-element.ts'
import { blocksOf } from './read-nodes.ts'
import { TextState } from './text-state.ts'
import { Variables } from './variables.ts'
import { akomaNtosoNamespace } from './vocabulary.ts'

/** Why a file is not a text in Akoma Ntoso that can be read. */
export type AkomaNtosoReason = 'other-vocabulary' | 'other-document'

/**
 * Reads a Bill print, an Act, an instrument or Explanatory Notes in Akoma Ntoso 3.0. The words of the document come back in full and in
 * order, but for its table of contents; elements that are not known keep their words and give a finding.
 */
export function readAkomaNtoso(root: XmlElement): Outcome<LegislationText, AkomaNtosoReason> {
  if (!isAkomaNtoso(root)) return refuseVocabulary(root)
  const document = elementsIn(root)[0]
  const kind = document && kindOf(document)
  if (!document || !kind) return refuseDocument(document)
  const section = kind === 'bill' ? 'clause' : kind === 'notes' ? 'group' : 'section'
  const state = new TextState(new Variables(document), { section, readElement })
  const facts = factsOf(document, kind, state)
  const sections = readSections(document, state)
  return accept({ facts, ...sections, notes: state.notes, findings: state.findings })
}

/** Whether a file is in the version of Akoma Ntoso that is read. */
export function isAkomaNtoso({ name, namespace }: XmlElement): boolean {
  return name === 'akomaNtoso' && namespace === akomaNtosoNamespace
}

function kindOf({ name, attributes }: XmlElement): TextKind | undefined {
  const document = attributes['name'] ?? ''
  if (name === 'bill') return 'bill'
  if (name === 'act') return instruments.has(document) ? 'instrument' : 'act'
  return name === 'doc' && /notes/i.test(document) ? 'notes' : undefined
}

const instruments: ReadonlySet<string> = new Set(['uksi', 'ssi', 'wsi', 'nisr', 'nisi', 'ukmo', 'uksro', 'ukci'])

type Section = 'front' | 'body' | 'back'

/** Where each element of a document begins a new section; what follows stays in it. */
const begins: ReadonlyMap<string, Section> = new Map([
  ['body', 'body'],
  ['mainBody', 'body'],
  ['attachments', 'body'],
  ['conclusions', 'back'],
])
const order: readonly Section[] = ['front', 'body', 'back']

function readSections(document: XmlElement, state: TextState): Record<Section, readonly Block[]> {
  const sections: Record<Section, Block[]> = { front: [], body: [], back: [] }
  let section: Section = 'front'
  for (const node of document.children) {
    const begun = isElement(node) ? begins.get(node.name) : undefined
    if (begun && order.indexOf(begun) > order.indexOf(section)) section = begun
    sections[section].push(...blocksOf([node], { state, place: Places.top }))
  }
  return sections
}

const read = 'Read are Bills, Acts, instruments and Explanatory Notes in Akoma Ntoso 3.0.'

function refuseVocabulary({ name, namespace, line }: XmlElement): Outcome<never, AkomaNtosoReason> {
  const where = namespace === '' ? 'without a namespace' : `of the namespace ${inShort(namespace)}`
  return refuse('other-vocabulary', `Line ${line}: the file begins with <${inShort(name)}> ${where}. ${read}`)
}

function refuseDocument(document: XmlElement | undefined): Outcome<never, AkomaNtosoReason> {
  if (!document) return refuse('other-document', `The file holds no document. ${read}`)
  const { name, attributes, line } = document
  const called = attributes['name'] ? ` called “${inShort(attributes['name'])}”` : ''
  return refuse('other-document', `Line ${line}: the file holds a document of the kind <${inShort(name)}>${called}. ${read}`)
}
