import { refuse, type Outcome } from '@dutywatch/domain'
import type { AmendmentPaper } from '@dutywatch/bill-text/amendment'
import type { LegislationText } from '@dutywatch/bill-text/document'
import { compareTexts, type TextComparison } from '@dutywatch/bill-text/comparison'
import { readLegislation, type Reading, type ReadingReason } from '@dutywatch/bill-text/legislation'
import { linked, referencesIn } from '@dutywatch/bill-text/reference'
import type { Db } from '../db/database.ts'
import { getTextFile } from '../db/queries/text-files.ts'
import { decodeXml, type DecodeRefusal } from './decode-xml.ts'
import { Lru } from './lru.ts'

/** More than one Bill has prints: a page that follows a clause through them asks for each of them. */
const textsHeld = 24
const comparisonsHeld = 40

/** The words of texts, read from their files once and kept in memory. */
export interface TextStore {
  /** The words of a file, by its SHA-256. Throws `NotFound` when it is not held. */
  text(sha256: string): Promise<LegislationText>
  /** The same words with every reference led to the provision it names. */
  linkedText(sha256: string): Promise<LegislationText>
  /** What changed from one file to another. The same two files always give the same comparison. */
  comparison(before: string, after: string): Promise<TextComparison>
  /** The amendments of a paper, by the SHA-256 of its file. Throws `NotFound` when it is not held. */
  paper(sha256: string): Promise<AmendmentPaper>
}

/** Holds the 24 texts, the 24 papers and the 40 comparisons used last. */
export function textStore(db: Db): TextStore {
  const texts = new Lru<Promise<LegislationText>>(textsHeld)
  const linkedTexts = new Lru<Promise<LegislationText>>(textsHeld)
  const papers = new Lru<Promise<AmendmentPaper>>(textsHeld)
  const comparisons = new Lru<Promise<TextComparison>>(comparisonsHeld)
  const text = (sha256: string) => remembered(texts, sha256, () => heldText(db, sha256))
  return {
    text,
    linkedText: (sha256) => remembered(linkedTexts, sha256, async () => withLinks(await text(sha256))),
    comparison: (before, after) =>
      remembered(comparisons, `${before} ${after}`, async () => compareTexts(await text(before), await text(after))),
    paper: (sha256) => remembered(papers, sha256, () => heldPaper(db, sha256)),
  }
}

/** What failed is asked again the next time, not remembered. */
function remembered<Value>(held: Lru<Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  return held.of(key, () => {
    const value = make()
    value.catch(() => held.forget(key))
    return value
  })
}

function withLinks(text: LegislationText): LegislationText {
  return linked(text, referencesIn(text))
}

async function heldText(db: Db, sha256: string): Promise<LegislationText> {
  const read = await heldFile(db, sha256)
  if (read.kind !== 'text') throw new Error(`The file ${sha256} is no text but ${read.kind}`)
  return read.text
}

async function heldPaper(db: Db, sha256: string): Promise<AmendmentPaper> {
  const read = await heldFile(db, sha256)
  if (read.kind !== 'amendment-paper') throw new Error(`The file ${sha256} is no amendment paper but ${read.kind}`)
  return read.paper
}

/** A file was read before it was kept; that it cannot be read now is a bug of ours. */
async function heldFile(db: Db, sha256: string): Promise<Reading> {
  const read = readFileBytes(await getTextFile(db, sha256))
  if (!read.ok) throw new Error(`The file ${sha256} cannot be read: ${read.message}`)
  return read.value
}

export type FileRefusal = DecodeRefusal | ReadingReason

/** Reads a file of legislation from its bytes. `expired` may end it when it takes too long. */
export function readFileBytes(content: Uint8Array, expired?: () => boolean): Outcome<Reading, FileRefusal> {
  const decoded = decodeXml(content)
  return decoded.ok ? readLegislation(decoded.value, expired && { expired }) : refuse(decoded.reason, decoded.message)
}
