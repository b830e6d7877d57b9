import { accept, refuse, type Outcome, type Refused } from '@dutywatch/domain'
import type { AmendmentPaper } from '../amendment/index.ts'
import { isAmendmentPaper, readAkomaNtoso, readAmendmentPaper, type AkomaNtosoReason } from '../akoma-ntoso/index.ts'
import { clmlRoots, readClml, type ClmlReason } from '../clml/index.ts'
import type { LegislationText } from '../document/index.ts'
import { readEffectsFeed, type EffectsPage } from '../effects/index.ts'
import {
  childNamed,
  childrenNamed,
  inShort,
  readXml,
  wordsWithin,
  type XmlElement,
  type XmlLimits,
  type XmlReason,
} from '../xml/index.ts'

/** What a file turned out to hold. */
export type Reading =
  | { readonly kind: 'text'; readonly text: LegislationText }
  | { readonly kind: 'amendment-paper'; readonly paper: AmendmentPaper }
  | { readonly kind: 'effects'; readonly page: EffectsPage }

/** Why a file was not read: it is not XML, it is something else altogether, or it is XML of a kind that is not read. */
export type ReadingReason = XmlReason | 'empty' | 'web-page' | 'json' | 'not-text' | 'other-feed' | AkomaNtosoReason | ClmlReason

/** One vocabulary that is read: how its files are told, and what becomes of them. */
interface Vocabulary {
  readonly isOf: (root: XmlElement) => boolean
  readonly read: (root: XmlElement) => Outcome<Reading, ReadingReason>
}

const atom = 'http://www.w3.org/2005/Atom'

const vocabularies: readonly Vocabulary[] = [
  { isOf: isAmendmentPaper, read: readPaper },
  { isOf: ({ name }) => name === 'akomaNtoso', read: (root) => asText(readAkomaNtoso(root)) },
  { isOf: ({ name }) => clmlRoots.has(name), read: (root) => asText(readClml(root)) },
  { isOf: ({ name, namespace }) => name === 'feed' && namespace === atom, read: readFeed },
]

/**
 * Reads any file of legislation that Parliament or legislation.gov.uk publish, told by what is in it and not by its name. Takes the text
 * of the file or the root of XML read before. Everything else is refused with what was found and what to do.
 */
export function readLegislation(source: string | XmlElement, limits?: Partial<XmlLimits>): Outcome<Reading, ReadingReason> {
  if (typeof source !== 'string') return readRoot(source)
  const refusal = refuseOtherFile(source)
  if (refusal) return refusal
  const root = readXml(source, limits)
  return root.ok ? readRoot(root.value) : root
}

function readRoot(root: XmlElement): Outcome<Reading, ReadingReason> {
  const vocabulary = vocabularies.find(({ isOf }) => isOf(root))
  if (vocabulary) return vocabulary.read(root)
  if (root.name.toLowerCase() === 'html') return refuseWebPage()
  const where = root.namespace === '' ? 'in no namespace' : `of the namespace ${inShort(root.namespace)}`
  return refuse(
    'other-vocabulary',
    `Line ${root.line}: the file begins with <${inShort(root.name)}>, ${where}. Choose legislation in Akoma Ntoso 3.0 or in CLML, the XML of legislation.gov.uk.`,
  )
}

function asText<Reason extends ReadingReason>(outcome: Outcome<LegislationText, Reason>): Outcome<Reading, Reason> {
  return outcome.ok ? accept({ kind: 'text', text: outcome.value }) : outcome
}

function readPaper(root: XmlElement): Outcome<Reading, ReadingReason> {
  const paper = readAmendmentPaper(root)
  return paper.ok ? accept({ kind: 'amendment-paper', paper: paper.value }) : paper
}

function readFeed(root: XmlElement): Outcome<Reading, ReadingReason> {
  if (!isOfEffects(root)) {
    const title = wordsWithin(childNamed(root, 'title')) ?? 'without a title'
    return refuse(
      'other-feed',
      `Line ${root.line}: the file is a feed, “${inShort(title)}”, that lists documents and has none in it. Open one of its links and choose the XML there.`,
    )
  }
  const page = readEffectsFeed(root)
  return page.ok ? accept({ kind: 'effects', page: page.value }) : page
}

/** A feed of effects holds some, or was asked for those that affect or are affected by a law. */
function isOfEffects(feed: XmlElement): boolean {
  const entries = childrenNamed(feed, 'entry')
  if (entries.length > 0) return entries.some((entry) => childNamed(entry, 'Effect'))
  return Object.keys(childNamed(feed, 'Query')?.attributes ?? {}).some((name) => /^affect(?:ing|ed)-/.test(name))
}

/** What is plainly not XML is told from its first characters. */
function refuseOtherFile(source: string): Refused<ReadingReason> | undefined {
  const start = source.slice(0, 1000).trimStart()
  if (start === '' && source.trim() === '') return refuse('empty', 'The file is empty. Fetch it again.')
  if (/^(?:<!doctype html|<html|<head)\b/i.test(start)) return refuseWebPage()
  if (/^[[{]/.test(start)) {
    return refuse(
      'json',
      'Line 1: the file is JSON, not a document. Choose the XML of the text; lists of Bills and amendments are imported on their own.',
    )
  }
  const isBinary = start.startsWith('%PDF') || start.includes('\u0000')
  return isBinary
    ? refuse(
        'not-text',
        'Line 1: the file is a PDF, a document of a word processor or other data that is not text. Choose the XML of the same document.',
      )
    : undefined
}

function refuseWebPage(): Refused<'web-page'> {
  return refuse(
    'web-page',
    'Line 1: the file is a web page. Choose the XML that the page offers, or add /data.xml or /data.akn to its address.',
  )
}
