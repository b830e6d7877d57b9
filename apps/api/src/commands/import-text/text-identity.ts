import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { TextFacts } from '@dutywatch/bill-text/document'
import type { Bill, BillText } from '@dutywatch/domain/parliament'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import { billOfFile, type BillRefusal } from '../import-files/index.ts'
import { dayOfText, kindOfText } from './text-words.ts'

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

export type IdentityRefusal = BillRefusal | 'not-tracked' | 'no-such-text' | 'no-day' | 'already-has-words'

/**
 * Says which Bill and which text of a tracker a file is. Refuses what the tracker does not follow, a Bill or text that is named and not
 * there, a file whose title is another Bill's, one that says no day, and other words for a text that has its own.
 */
export function identifyText(tracker: Tracker, facts: TextFacts, named: NamedText): Outcome<TextIdentity, IdentityRefusal> {
  if (kindOfText(facts) === undefined) {
    return refuse(
      'not-tracked',
      `It is ${aKind[facts.kind]}, and the tracker follows Bills and Acts. Import a print of a Bill or an Act.`,
    )
  }
  if (dayOfText(facts) === undefined)
    return refuse('no-day', 'It does not say when it was published. Fetch it from its publisher again.')
  const bill = billOfFile(tracker, facts.title, named.bill ?? find(tracker, 'texts', named.text)?.bill)
  if (!bill.ok) return bill
  const existing = textOf(tracker, { facts, bill: bill.value }, named)
  if (!existing.ok) return existing
  if (existing.value?.file) {
    const message = `“${existing.value.id}” has its words already, from ${existing.value.file.name}. A print is never replaced: withdraw that text first if it was wrong.`
    return refuse('already-has-words', message)
  }
  return accept({ bill: bill.value, ...(existing.value && { existing: existing.value }) })
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

/** The same number of the same House; an Act is one text, since a Bill becomes one Act. */
function isSameText(text: BillText, facts: TextFacts): boolean {
  if (text.kind !== kindOfText(facts)) return false
  if (text.kind === 'act') return true
  if (text.house !== undefined && facts.house !== undefined && text.house !== facts.house) return false
  const sameDay = text.publishedOn === dayOfText(facts)
  return sameDay && (text.number === undefined || digits(text.number) === digits(facts.number ?? ''))
}

function digits(number: string): string {
  return /\d+/.exec(number)?.[0] ?? ''
}
