import { accept, refuse, type Outcome, type Refused } from '@dutywatch/domain'
import { dayOfText, isRevised, type LegislationText, type TextFacts } from '@dutywatch/bill-text/document'
import type { Bill, BillText } from '@dutywatch/domain/parliament'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import { billOfFile, type BillRefusal } from '../import-files/index.ts'
import { kindOfText } from './text-words.ts'

/** What the person who imports says of a file, where its own words do not settle it. */
export interface NamedText {
  readonly bill?: string | undefined
  /** The id of a text that the tracker already has, whose words these are. */
  readonly text?: string | undefined
}

/** Which Bill a file belongs to, and the text of the tracker whose words it holds, if it has one yet. */
export interface TextIdentity {
  readonly bill: Bill
  readonly existing?: BillText
}

export type IdentityRefusal =
  | BillRefusal
  | 'not-tracked'
  | 'only-a-part'
  | 'no-words'
  | 'no-such-text'
  | 'no-day'
  | 'already-has-words'

/**
 * Says which Bill and which text of a tracker a file is. Refuses what the tracker does not follow, a file of a part of an Act or of no
 * provisions, a Bill or text that is named and not there, a file whose title is another Bill's, one that says no day of a text that the
 * tracker does not know, and other words for a text that has its own.
 */
export function identifyText(tracker: Tracker, words: LegislationText, named: NamedText): Outcome<TextIdentity, IdentityRefusal> {
  const { facts } = words
  const unfit = whyUnfit(words)
  if (unfit) return unfit
  const bill = billOfFile(tracker, facts.title, named.bill ?? find(tracker, 'texts', named.text)?.bill)
  if (!bill.ok) return bill
  const existing = textOf(tracker, { facts, bill: bill.value }, named)
  if (!existing.ok) return existing
  if (existing.value?.file) {
    const message = `“${existing.value.id}” has its words already, from ${existing.value.file.name}. A print is never replaced: withdraw that text first if it was wrong.`
    return refuse('already-has-words', message)
  }
  if (!existing.value && dayOfText(facts) === undefined) {
    const message = 'It does not say when it was published. Add the text to the tracker with its day first, and name it.'
    return refuse('no-day', message)
  }
  return accept({ bill: bill.value, ...(existing.value && { existing: existing.value }) })
}

function whyUnfit({ facts, body }: LegislationText): Refused<IdentityRefusal> | undefined {
  if (kindOfText(facts) === undefined) {
    return refuse(
      'not-tracked',
      `It is ${aKind[facts.kind]}, and the tracker follows Bills and Acts. Import a print of a Bill or an Act.`,
    )
  }
  if (facts.partUri !== undefined)
    return refuse('only-a-part', `It holds only a part of “${facts.title}”, ${facts.partUri}. Fetch the whole of it.`)
  if (body.length > 0) return undefined
  return refuse(
    'no-words',
    `It says only what “${facts.title}” is, and holds none of its provisions. Fetch the file with its text.`,
  )
}

const aKind = {
  bill: 'a Bill',
  act: 'an Act',
  measure: 'a Measure',
  instrument: 'an instrument',
  'draft-instrument': 'a draft instrument',
  'eu-instrument': 'an instrument of the European Union',
  notes: 'Explanatory Notes',
} as const satisfies Record<TextFacts['kind'], string>

interface Asked {
  readonly facts: TextFacts
  readonly bill: Bill
}

function textOf(
  tracker: Tracker,
  { facts, bill }: Asked,
  { text: id }: NamedText,
): Outcome<BillText | undefined, IdentityRefusal> {
  const own = tracker.texts.filter((text) => text.bill === bill.id)
  if (id !== undefined) {
    const named = own.find((text) => text.id === id)
    if (named) return accept(named)
    return refuse('no-such-text', `“${bill.id}” has no text “${id}”. It has: ${own.map((text) => text.id).join(', ') || 'none'}.`)
  }
  return accept(own.find((text) => isSameText(text, facts)))
}

/**
 * A print by its number, which its House gives once (one printed anew on another day is a text of its own); by its day where either has
 * no number. An Act as enacted is the one whose words are not held yet; a later version of it is a text of its own day.
 */
function isSameText(text: BillText, facts: TextFacts): boolean {
  if (text.kind !== kindOfText(facts)) return false
  const sameDay = text.publishedOn === dayOfText(facts)
  if (text.kind === 'act') return sameDay || (!isRevised(facts) && text.file === undefined)
  if (text.house !== undefined && facts.house !== undefined && text.house !== facts.house) return false
  if (text.number === undefined || facts.number === undefined) return sameDay
  return bareNumber(text.number) === bareNumber(facts.number) && (sameDay || text.file === undefined)
}

/** "HL Bill 54" of "HL Bill 54 (as amended)": two Houses number their prints apart. */
function bareNumber(number: string): string {
  const [found = ''] = /\d+/.exec(number) ?? []
  return `${/\bHL\b/.test(number) ? 'HL ' : ''}${found}`
}
