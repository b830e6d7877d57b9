import type { Verdict, VerdictPin } from './campaign.ts'

/** What became of the words a verdict rests on: they stand, they were changed, or the provision is gone. */
export type PinOutcome = 'same' | 'changed' | 'gone'

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

/**
 * Holds the pins of a verdict against the words of a text. `hashIn` answers the hash of a provision's words there, `undefined` when
 * the text does not contain it.
 */
export function testPins(verdict: Pick<Verdict, 'pins'>, hashIn: (thread: string) => string | undefined): TestedPin[] {
  return verdict.pins.map((pin) => {
    const hash = hashIn(pin.thread)
    return { pin, outcome: hash === undefined ? 'gone' : hash === pin.wordsHash ? 'same' : 'changed' }
  })
}

/** Whether any of the words a verdict rests on changed or went. A verdict without pins cannot be watched and never asks for review. */
export function needsReview(tested: readonly TestedPin[]): boolean {
  return tested.some(({ outcome }) => outcome !== 'same')
}
