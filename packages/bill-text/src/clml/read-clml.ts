import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { Places, type Block, type LegislationText } from '../document/index.ts'
import { childrenNamed, inShort, isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import { blockReaders } from './block-readers.ts'
import { blocksOf } from './blocks.ts'
import { Metadata } from './facts.ts'
import { isListOfNotes, notesIn } from './notes.ts'
import { Reading } from './reading.ts'

/** Why a document is not read as CLML. */
export type ClmlReason = 'other-vocabulary'

/** The roots of CLML documents. */
export const clmlRoots: ReadonlySet<string> = new Set(['Legislation', 'Fragment', 'EN'])

const namespaces: ReadonlySet<string> = new Set([
  'http://www.legislation.gov.uk/namespaces/legislation',
  'http://www.tso.co.uk/assets/namespace/legislation',
])

/**
 * Reads a document of legislation.gov.uk: an Act, Measure, instrument or EU instrument, whole or a fragment, enacted or revised, or
 * Explanatory Notes. A file with metadata only is a text without a body. Refuses what is not CLML.
 */
export function readClml(root: XmlElement): Outcome<LegislationText, ClmlReason> {
  if (!clmlRoots.has(root.name) || !namespaces.has(root.namespace)) {
    const found = `${inShort(root.name)}${root.namespace ? ` of ${inShort(root.namespace)}` : ', in no namespace'}`
    return refuse(
      'other-vocabulary',
      `Line ${root.line}: the document is ${found}, not legislation in CLML. Choose the XML of legislation.gov.uk.`,
    )
  }
  const metadata = new Metadata(root)
  const reading = new Reading(root, metadata.sort, blockReaders)
  const { facts, findings } = metadata.read()
  const parts = partsOf(root, reading)
  const notes = notesIn(root, reading)
  return accept({ facts, ...parts, notes, findings: [...findings, ...reading.findings].toSorted((a, b) => a.line - b.line) })
}

const holders = new Set(['Primary', 'Secondary', 'EURetained'])
const frontNames = new Set(['PrimaryPrelims', 'SecondaryPrelims', 'EUPrelims', 'ENprelims'])

function partsOf(root: XmlElement, reading: Reading): Pick<LegislationText, 'front' | 'body' | 'back'> {
  const parts: Record<'front' | 'body' | 'back', Block[]> = { front: [], body: [], back: [] }
  for (const child of root.children) {
    if (isElement(child) && isBesideText(child)) continue
    const isHolder = isElement(child) && (holders.has(child.name) || (root.name === 'EN' && child.name === 'ExplanatoryNotes'))
    for (const part of isHolder ? child.children : [child]) parts[partOf(part)].push(...blocksOf([part], Places.top, reading))
  }
  parts.back.push(...unplacedVersions(root, reading))
  return parts
}

function isBesideText(element: XmlElement): boolean {
  return element.name === 'Metadata' || element.name === 'Versions' || isListOfNotes(element)
}

function partOf(node: XmlNode): 'front' | 'body' | 'back' {
  if (!isElement(node)) return 'body'
  if (frontNames.has(node.name)) return 'front'
  return node.name === 'ExplanatoryNotes' ? 'back' : 'body'
}

/** Versions that no provision claims are kept after the text; images of formulas repeat them. */
function unplacedVersions(root: XmlElement, reading: Reading): Block[] {
  return childrenNamed(root, 'Versions')
    .flatMap(({ children }) => children)
    .filter((node) => !(isElement(node) && reading.placed.has(node)))
    .flatMap((node) => blocksOf([node], Places.top, reading).filter((block) => block.kind !== 'figure' || block.words !== ''))
}
