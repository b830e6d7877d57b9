import { amendmentsIn, applyAmendments, blocksOfPaper, changesBetweenPapers, type AmendmentPaper } from '../amendment/index.ts'
import { compareTexts } from '../comparison/index.ts'
import {
  contentsOf,
  flowOf,
  pagedProvisions,
  provisionsIn,
  wordsOf,
  wordsOfText,
  type Flow,
  type LegislationText,
} from '../document/index.ts'
import { readLegislation } from '../legislation/index.ts'
import { commencementIn, extentIn, linked, referencesIn } from '../reference/index.ts'
import { findQuoteIn, wordsHash } from '../wording/index.ts'
import { fountainsBill } from './fountains-bill.ts'

/** What became of a file from outside: what was read, or the reason it was refused; and what is wrong with the answer. */
export interface Endured {
  readonly became: string
  /** Sentences; none when the package kept its promises. */
  readonly faults: readonly string[]
  /** Steps of following provisions and laying words side by side, for each character of both texts; 0 where nothing was compared. */
  readonly steps: number
}

const mostSaid = 600

const amended = readLegislation(fountainsBill.asAmendedInCommittee)

/** Reads a file, and does with what is read all that the package can: references, hashes, quotations, and a comparison with another. */
export function endured(file: string, beside: LegislationText | undefined): Endured {
  const outcome = readLegislation(file)
  if (!outcome.ok) return { became: outcome.reason, faults: faultsOfRefusal(outcome.message), steps: 0 }
  const { kind } = outcome.value
  if (kind === 'amendment-paper') return { became: kind, faults: [...faultsOfPaper(outcome.value.paper)], steps: 0 }
  if (kind === 'effects') return { became: kind, faults: [], steps: 0 }
  const { text } = outcome.value
  const references = referencesIn(text)
  const faults = [...faultsOfText(text, references.flow.words)]
  linked(text, references)
  commencementIn(text, references)
  extentIn(text, references)
  contentsOf(text.body)
  for (const provision of pagedProvisions(text.body).slice(0, 20)) {
    if (!/^sha256:[0-9a-f]{64}$/.test(wordsHash(provision, references))) faults.push(`${provision.address} has no hash`)
  }
  faults.push(...faultsOfFinding(references.flow))
  const steps = beside ? stepsOfComparing(beside, text) : 0
  return { became: text.facts.kind, faults, steps }
}

function faultsOfRefusal(message: string): string[] {
  if (message.length < 20) return [`a refusal says too little: ${message}`]
  return message.length > mostSaid ? [`a refusal says ${message.length} characters: ${message.slice(0, 80)}…`] : []
}

/** Every amendment of a paper is laid on a print, its own or not, and the paper is held against itself. */
function* faultsOfPaper(paper: AmendmentPaper): Generator<string> {
  wordsOf(blocksOfPaper(paper))
  changesBetweenPapers(paper, paper)
  if (!amended.ok || amended.value.kind !== 'text') return
  const amendments = amendmentsIn(paper)
  const { applied, refused, text } = applyAmendments(amended.value.text, amendments)
  if (applied.length + refused.length !== amendments.length) yield 'an amendment was neither made nor refused'
  yield* faultsOfText(text, flowOf([...text.front, ...text.body, ...text.back]).words)
  yield* refused.flatMap(({ message }) => faultsOfRefusal(message))
}

function* faultsOfText(text: LegislationText, words: string): Generator<string> {
  if (wordsOfText(text) !== words) yield 'the words of the text and of its flow differ'
  const addresses = [...provisionsIn([...text.front, ...text.body, ...text.back], { quoted: true })].map(({ address }) => address)
  if (new Set(addresses).size < addresses.length) yield 'two provisions have one address'
}

/** Eight words from the middle, where nothing in them has a meaning of its own in a quotation. */
function* faultsOfFinding(flow: Flow): Generator<string> {
  const quote = flow.words
    .slice(flow.words.length >> 1)
    .split(' ')
    .slice(1, 9)
    .join(' ')
  if (quote.length > 400 || !/[\p{L}\p{N}]/u.test(quote) || /[[\]….]/.test(quote)) return
  if (!findQuoteIn(flow, quote).found) yield `its own words are not found in it: ${quote}`
}

function stepsOfComparing(before: LegislationText, after: LegislationText): number {
  const meter = { steps: 0 }
  compareTexts(before, after, { meter })
  return meter.steps / (wordsOfText(before).length + wordsOfText(after).length + 1)
}
