import type { Verdict, VerdictPin } from './campaign.ts'

/**
 * What became of the words a verdict rests on: they stand, they were changed, they stand but refer to other provisions than they did, or
 * the provision is gone.
 */
export type PinOutcome = 'same' | 'changed' | 'points-elsewhere' | 'gone'

/** A provision as a text has it: the hash of its words, and whether they refer to other provisions than where the verdict was given. */
export interface FoundWords {
  readonly wordsHash: string
  readonly pointsElsewhere?: boolean
}

/** One pin of a verdict, held against a later text. */
export interface TestedPin {
  readonly pin: VerdictPin
  readonly outcome: PinOutcome
}

/** A text that verdicts can be held against: its place in the order of texts, and whether its words are held. */
export interface TestableText {
  readonly id: string
  readonly order: number
  readonly file?: unknown
}

/** A verdict that stands, and the newest text whose words it is to be held against. */
export interface VerdictTest {
  readonly verdict: Verdict
  readonly against: string
}

/**
 * The verdicts that a newest text re-tests: of each criterion the one on the latest text, when it is pinned to words and no later
 * than the newest text whose words are held. A text with a verdict of its own re-tests that one: a corrected file is noticed too.
 */
export function verdictTests(verdicts: readonly Verdict[], texts: readonly TestableText[]): VerdictTest[] {
  const order = new Map(texts.map((text) => [text.id, text.order]))
  const newest = texts
    .filter(({ file }) => file !== undefined)
    .toSorted((a, b) => a.order - b.order)
    .at(-1)
  if (!newest) return []
  const orderOf = (verdict: Verdict) => order.get(verdict.text) ?? -Infinity
  const latest = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    const criterion = `${verdict.ask} ${verdict.criterion}`
    const held = latest.get(criterion)
    if (!held || orderOf(held) <= orderOf(verdict)) latest.set(criterion, verdict)
  }
  return [...latest.values()]
    .filter((verdict) => verdict.pins.length > 0 && orderOf(verdict) <= newest.order)
    .map((verdict) => ({ verdict, against: newest.id }))
}

/** Holds the pins of a verdict against a text. `wordsIn` answers for a thread, `undefined` when the text does not contain it. */
export function testPins(verdict: Pick<Verdict, 'pins'>, wordsIn: (thread: string) => FoundWords | undefined): TestedPin[] {
  return verdict.pins.map((pin) => ({ pin, outcome: outcomeOf(pin, wordsIn(pin.thread)) }))
}

function outcomeOf({ wordsHash }: VerdictPin, found: FoundWords | undefined): PinOutcome {
  if (!found) return 'gone'
  if (found.wordsHash !== wordsHash) return 'changed'
  return found.pointsElsewhere ? 'points-elsewhere' : 'same'
}

/** Whether any of the words a verdict rests on changed or went. A verdict without pins cannot be watched and never asks for review. */
export function needsReview(tested: readonly TestedPin[]): boolean {
  return tested.some(({ outcome }) => outcome !== 'same')
}
